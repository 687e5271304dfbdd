using System.Collections.Frozen;
using Hearsay.Events.Lexicons;

namespace Hearsay.Events.Registers;

/// <summary>Treaties and deals: signed, ratified, invoked, suspended, broken, left.</summary>
internal sealed class AgreementRegister : IRegister
{
    private static readonly FrozenDictionary<string, string> Actions = EventFiles.Rows("agreement-actions.tsv", 2)
        .SelectMany(row => row[1].Split('|').Select(word => (word, row[0]))).ToFrozenDictionary(pair => pair.word, pair => pair.Item2);

    public string Name => "agreements";

    public ImmutableArray<string> Columns => ["agreement", "article", "action", "parties", "date", "status", "source"];

    public IEnumerable<RegisterRow> Rows(Reading reading)
    {
        var text = new EventText(reading);
        var (cells, finder) = (new Cells(reading), new AgreementFinder(text));
        var events = reading.Events.ToLookup(one => one.Claim);
        foreach (var claim in reading.Claims)
        {
            if (claim.Withheld is not null || ActionOf(claim.Lemma) is not { } action || finder.Find(claim) is not { } agreement) continue;
            var coded = events[claim.Id].FirstOrDefault();
            yield return new RegisterRow(reading.Report.Id, reading.Report.Doc,
            [
                cells.Of(agreement.Name), cells.Of(agreement.Article), new RegisterCell(action, claim.Predicate), Parties(cells, claim, coded, agreement.Name),
                cells.Of(claim.Time), Cells.Of(claim.Factuality), Cells.Source(claim.Chain),
            ], claim.Id, coded?.Id, $"'{claim.Lemma}' of an agreement: {action}");
        }
    }

    private static RegisterCell Parties(Cells cells, Claim claim, CodedEvent? coded, TextSpan agreement)
    {
        if (coded?.Actor is null) return cells.Arguments(claim, ArgumentRole.Agent, agreement);
        return cells.Parties([coded.Actor, .. coded.OtherActors, coded.Recipient, .. coded.OtherRecipients]);
    }

    private static string? ActionOf(string lemma)
    {
        if (Actions.TryGetValue(lemma, out var action)) return action;
        var space = lemma.IndexOf(' ');
        return space > 0 && Actions.TryGetValue(lemma[..space], out action) ? action : null;
    }
}
