namespace Hearsay.Intake.Html;

/// <summary>Word lists that travel inside the library.</summary>
internal static class DataFile
{
    /// <summary>Lines of a list in <c>Intake/Data</c>, without blank ones and notes.</summary>
    /// <exception cref="InvalidOperationException">The list is not in the build.</exception>
    public static ImmutableArray<string> Lines(string name)
    {
        using var stream = typeof(DataFile).Assembly.GetManifestResourceStream($"Hearsay.Intake.Data.{name}")
            ?? throw new InvalidOperationException($"The list '{name}' is not in the build; see src/Hearsay/Intake/Data.");
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n').Select(line => line.TrimEnd('\r')).Where(line => line.Length > 0 && line[0] != '#')];
    }
}
