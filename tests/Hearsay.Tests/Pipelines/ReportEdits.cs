namespace Hearsay.Tests.Pipelines;

/// <summary>Damage to a report, at random.</summary>
internal static class ReportEdits
{
    /// <summary>The text after one to eleven edits: words left out, doubled or overwritten, odd characters put in.</summary>
    public static string Mutated(string original, Random random)
    {
        const string Inserts = "\"“”‘'’«»().,;:!?-–—\r\n\t \0\u00A0\u200B\u202E\uD83D\uDC1F0123sS";
        var text = original.ToList();
        for (var edits = random.Next(1, 12); edits > 0 && text.Count > 1; edits--)
        {
            var at = random.Next(text.Count);
            var length = Math.Min(random.Next(1, 30), text.Count - at);
            switch (random.Next(4))
            {
                case 0: text.RemoveRange(at, length); break;
                case 1: text.Insert(at, Inserts[random.Next(Inserts.Length)]); break;
                case 2: text.InsertRange(at, text.GetRange(random.Next(text.Count - length + 1), length)); break;
                default: text[at] = Inserts[random.Next(Inserts.Length)]; break;
            }
        }
        return string.Concat(text);
    }
}
