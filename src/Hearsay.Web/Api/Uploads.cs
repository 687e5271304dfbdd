namespace Hearsay.Web.Api;

/// <summary>Keeps a body in a file until it is read.</summary>
internal static class Uploads
{
    /// <summary>The file; taken away where the body breaks off.</summary>
    public static async Task<string> Keep(Stream body, string extension, CancellationToken cancel)
    {
        var path = Path.Combine(Path.GetTempPath(), $"hearsay-{Guid.NewGuid():N}{(extension.Skip(1).All(char.IsAsciiLetterOrDigit) ? extension : "")}");
        try
        {
            await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
            await body.CopyToAsync(file, cancel);
            return path;
        }
        catch
        {
            File.Delete(path);
            throw;
        }
    }
}
