using System.Text;
using Hearsay.Intake;
using Hearsay.Ledger.Corrections;
using Hearsay.Ledger.Searching;
using Hearsay.Ledger.Tests.Support;

namespace Hearsay.Ledger.Tests;

/// <summary>What every ledger keeps to, whatever engine it stands on.</summary>
public abstract partial class LedgerContract : IDisposable
{
    private readonly Func<ILedgerPlace> _newPlace;
    private readonly ILedgerPlace _place;
    private readonly IClaimLedger _ledger;

    private protected LedgerContract(Func<ILedgerPlace> newPlace)
    {
        _newPlace = newPlace;
        _place = newPlace();
        _ledger = ClaimLedger.Open(_place.Location);
    }

    private static Written Pier => Written.Report(
        "Pier closed\nThe Ferry Board said on Monday that the pier at Holm collapsed.\nThe harbour master denied that anyone died.", "pier")
        .Attribution("The Ferry Board", "said", "the pier at Holm collapsed")
        .Claim("the pier at Holm collapsed", "collapsed", "Ferry Board", "NO", type: "ACCIDENT", place: ("Holm", "NO"))
        .Attribution("The harbour master", "denied", "anyone died")
        .Claim("anyone died", "died", "harbour master", "SE", Position.Deny);

    public void Dispose()
    {
        _ledger.Dispose();
        _place.Dispose();
        GC.SuppressFinalize(this);
    }

    private static CorrectionRequest Decide(CorrectionKind kind, CorrectionAction action, string item) =>
        new() { Kind = kind, Action = action, Object = item, Actor = "Ada", Reason = "I listened to the recording." };

    private static CorrectionRequest Edit(CorrectionKind kind, string item, string field, string value) =>
        Decide(kind, CorrectionAction.Edit, item) with { Edits = ImmutableSortedDictionary<string, string>.Empty.Add(field, value) };

    private string Found(SearchRequest request) =>
        string.Join(",", _ledger.Search(request).Lines.Select(line => line.Said.Split(' ')[^1] is var last && line.Said.Contains("reopened") ? "reopened" : last).Order());

    /// <summary>All layers as readable lines.</summary>
    private static string Dump(Reading reading) => string.Join('\n',
    [
        .. reading.Sentences.Select(sentence => $"sentence {sentence}"),
        .. reading.Paragraphs.Select(paragraph => $"paragraph {paragraph}"),
        .. reading.Attributions.Select(a => $"{a.Id} {a.Source[0]} {a.Cue[0]} {a.Content[0]} {a.Mode} {string.Join('<', a.Chain)} {a.Confidence} {a.Why}"),
        .. reading.Claims.Select(c => $"{c.Id} {c.Spans[0]} {c.Predicate} {c.Lemma} {c.Position} {c.Factuality} {c.Place} {c.Attribution} {string.Join('<', c.Chain)} {c.Why}"),
        .. reading.Events.Select(e => $"{e.Id} {e.Claim} {e.Type} {e.Quad} {e.Score} {e.Trigger} {e.Place} {string.Join('<', e.Chain)}"),
    ]);
}
