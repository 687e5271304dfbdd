using System.Collections.Frozen;

namespace Hearsay.Language;

/// <summary>
/// Base forms of regular verbs. A recipe that cuts "-ing" cannot know whether an "e" stood there
/// ("citing", "waiting"); a list of verbs does. It speaks up only where the model's lemma is no verb.
/// </summary>
internal static class VerbForms
{
    private static readonly FrozenSet<string> Verbs = WordFiles.Set("verbs.txt");

    /// <summary>The base form that the list knows; null where the model's lemma stands.</summary>
    /// <param name="word">As it stands in the text.</param>
    /// <param name="lemma">What the model's script made of it.</param>
    public static string? Mend(ReadOnlySpan<char> word, string lemma)
    {
        if (Verbs.Contains(lemma) || word.Length is < 4 or > 32) return null;
        Span<char> lower = stackalloc char[word.Length];
        word.ToLowerInvariant(lower);
        ReadOnlySpan<char> form = lower;
        if (form.EndsWith("ing")) return Base(form[..^3]);
        if (form.EndsWith("ied") || form.EndsWith("ies")) return Known(form[..^3], "y") ?? Base(form[..^2]);
        if (form.EndsWith("ed") || form.EndsWith("es")) return Base(form[..^2]);
        return form.EndsWith("s") ? Known(form[..^1], "") : null;
    }

    private static string? Base(ReadOnlySpan<char> stem) =>
        Known(stem, "e") ?? Known(stem, "")
        ?? (stem.Length > 2 && stem[^1] == stem[^2] ? Known(stem[..^1], "") : null);

    private static string? Known(ReadOnlySpan<char> stem, string ending)
    {
        var word = string.Concat(stem, ending);
        return Verbs.Contains(word) ? word : null;
    }
}
