using System.Text.RegularExpressions;

namespace Hearsay.Tests.Entities;

/// <summary>
/// A one-sentence reading without a model: split at spaces and hyphens; the second word is the verb,
/// the last its object, numbers hang on the last word.
/// </summary>
internal static partial class HandTagged
{
    public static Reading Of(string words, DateOnly? published = null)
    {
        var matches = Word().Matches(words);
        var tokens = matches.Select(m => new Token(new TextSpan(m.Index, m.Index + m.Length), 0)).ToImmutableArray();
        var last = tokens.Length - 1;
        var syntax = matches.Select((m, i) => new TokenSyntax(
            i == last ? Upos.NOUN : i == 1 ? Upos.VERB : char.IsAsciiDigit(m.Value[0]) ? Upos.NUM : m.Value == "will" ? Upos.AUX : Upos.X, "", m.Value,
            i == 1 ? -1 : i == last || m.Value == "will" ? 1 : last, i == 1 ? "root" : i == last ? "obj" : "nummod")).ToImmutableArray();
        var report = new Report
        {
            Id = new("r"),
            Doc = "d",
            Text = words,
            Origin = "test",
            Offsets = new OffsetMap([]),
            Published = published is { } day ? new ReportDate(day, null) : null,
        };
        return new Reading(report)
        {
            Tokens = tokens,
            Syntax = syntax,
            Sentences = [new Sentence(new TextSpan(0, words.Length), 0, tokens.Length, 0)],
        };
    }

    [GeneratedRegex(@"\d[\d,.]*[a-z]*|[^\s,-]+|[-,]")]
    private static partial Regex Word();
}
