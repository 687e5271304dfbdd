namespace Hearsay.Models;

/// <summary>Where the weight files lie that belong to this version.</summary>
internal static class Weights
{
    /// <summary>
    /// The path of a model's file: in the folder <c>Weights</c> beside the assembly, unless the
    /// environment variable <c>HEARSAY_WEIGHTS</c> names another folder.
    /// </summary>
    public static string PathOf(string model)
    {
        var folder = Environment.GetEnvironmentVariable("HEARSAY_WEIGHTS") is { Length: > 0 } named
            ? named
            : Path.Combine(AppContext.BaseDirectory, "Weights");
        return Path.Combine(folder, model + ".safetensors");
    }
}
