namespace Hearsay.Web.Exports;

/// <summary>A file for what is not fit for memory; it is gone when it is closed.</summary>
internal static class Scratch
{
    public static FileStream New() => new(
        Path.Combine(Path.GetTempPath(), $"hearsay-{Guid.NewGuid():N}"),
        new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Share = FileShare.None, Options = FileOptions.DeleteOnClose });
}
