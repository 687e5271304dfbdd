using Hearsay.Ledger.Auditing;
using Hearsay.Ledger.Filing;
using Hearsay.Ledger.Linking;
using Hearsay.Ledger.Readings;
using Hearsay.Ledger.Sql;
using Hearsay.Stories.Names;

namespace Hearsay.Ledger.Corrections;

/// <summary>Keeps what people decide: the correction, the renewed rows and the line of history in one transaction.</summary>
internal sealed class Corrector(LedgerAccess access, TimeProvider time)
{
    private const int ShortestId = 8;

    public Correction Correct(CorrectionRequest request)
    {
        if (string.IsNullOrWhiteSpace(request.Actor) || string.IsNullOrWhiteSpace(request.Reason))
            throw Bad("A correction needs to say who decides and why.", "Give both.");
        if (request.Action is CorrectionAction.Edit != request.Edits.Count > 0)
            throw Bad("An edit sets at least one field, and nothing else does.", "Give --set FIELD=VALUE for an edit only.");
        if (request.Edits.Any(edit => (edit.Key + edit.Value).Contains('\n', StringComparison.Ordinal)))
            throw Bad("A value cannot hold a line break.", "Leave it out.");
        return access.Write(session =>
        {
            var made = Make(session, request);
            var touched = Touched(session, made);
            if (touched.Count > 0) access.Engine.LockLinks(session);
            foreach (var stored in touched) LinkFiler.TakeOut(access.Engine, session, stored);
            var correction = CorrectionStore.Add(session, made);
            foreach (var stored in touched) Projection.Renew(access.Engine, session, stored);
            AuditChain.Append(access.Engine, session, time.GetUtcNow(), correction.Actor, "correct", correction.Object, CorrectionJson.Of(correction));
            return correction;
        });
    }

    /// <summary>The readings that a correction changes, or links anew.</summary>
    private static List<StoredReading> Touched(Session session, Correction made) => made switch
    {
        { TextId: { } text } => ReadingStore.OfText(session, text),
        { Kind: CorrectionKind.Link } => [.. LinkAnchors.Texts(made).SelectMany(text => ReadingStore.OfText(session, text))],
        { Kind: CorrectionKind.Merge } => [.. Naming(session, made.Object.Split(" | ")).Select(report => ReadingStore.Present(session, report)).OfType<StoredReading>()],
        _ => [],
    };

    /// <summary>Reports that name, quote or come from somebody of these names.</summary>
    private static IEnumerable<ReportId> Naming(Session session, string[] names) => names.SelectMany(name => session.Rows(
        "SELECT report FROM reports WHERE outlet = $2 OR report_no IN (SELECT report_no FROM entity_names WHERE name = $1) "
        + "OR report_no IN (SELECT c.report_no FROM claim_names n JOIN claims c ON c.claim_no = n.claim_no WHERE n.name = $1) ORDER BY report",
        row => new ReportId(row.GetString(0)), NameReader.KeyOf(name), name)).Distinct();

    private Correction Make(Session session, CorrectionRequest request) => request switch
    {
        { Action: CorrectionAction.Undo } => Undo(session, request),
        { Kind: CorrectionKind.Attribution } => OnAttribution(session, request),
        { Kind: CorrectionKind.Claim } => OnRow(session, request, "claims", "claim", CorrectionApplier.Claims, claim => claim.Id.Value),
        { Kind: CorrectionKind.Event } => OnRow(session, request, "events", "event", CorrectionApplier.Events, coded => coded.Id.Value),
        _ => OnPair(session, request),
    };

    private Correction Undo(Session session, CorrectionRequest request)
    {
        if (!long.TryParse(request.Object, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || CorrectionStore.Find(session, number) is not { } old)
            throw Bad($"There is no correction '{request.Object}'.", "See 'hearsay history OBJECT' for the numbers.");
        if (old.Undoes is not null) throw Bad($"Correction {request.Object} itself takes one back.", "Make the correction anew.");
        return Blank(request) with
        {
            Kind = old.Kind,
            Object = old.Object,
            TextId = old.TextId,
            Anchor = old.Anchor,
            Quote = old.Quote,
            Tuple = old.Tuple,
            Before = old.After,
            After = old.Before,
            Undoes = old.Number,
        };
    }

    private Correction OnAttribution(Session session, CorrectionRequest request)
    {
        var colon = request.Object.LastIndexOf(":a", StringComparison.Ordinal);
        if (colon <= 0 || !int.TryParse(request.Object.AsSpan(colon + 2), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            throw Bad($"'{request.Object}' names no attribution.", "Write DOC:a3, as 'hearsay read --format attributions' numbers them.");
        var reports = ReportLines.Named(session, request.Object[..colon]);
        if (reports.Length != 1)
            throw Bad($"{(reports.IsEmpty ? "No report is" : "Several reports are")} called '{request.Object[..colon]}'.", "Use the report's hash, or 8 letters of its beginning.");
        var reading = Corrected(session, reports[0].Report, out var textId);
        if (number >= reading.Attributions.Length) throw Bad($"'{request.Object}' is not there.", $"The report has {reading.Attributions.Length} attributions, from a0.");
        return Of(request, CorrectionApplier.Attributions, reading, textId, number);
    }

    private Correction OnRow<T>(
        Session session, CorrectionRequest request, string table, string column, CorrectionTarget<T> target, Func<T, string> id) where T : class
    {
        var found = request.Object.Length < ShortestId ? [] : session.Rows(
            $"SELECT t.{column}, r.report FROM {table} t JOIN reports r ON r.report_no = t.report_no WHERE t.{column} >= $1 AND t.{column} < $2 ORDER BY t.{column}, r.report LIMIT 50",
            row => (Id: row.GetString(0), Report: row.GetString(1)), request.Object, request.Object + "\U0010FFFF");
        if (found.Select(row => row.Id).Distinct().Count() != 1)
            throw Bad($"{(found.Count == 0 ? "No" : "More than one")} {column} is called '{request.Object}'.", $"Give the {column}'s id as the formats and 'hearsay search' show it.");
        var reading = Corrected(session, new ReportId(found[0].Report), out var textId);
        var items = target.In(reading);
        var index = Enumerable.Range(0, items.Length).First(i => id(items[i]) == found[0].Id);
        return Of(request with { Object = found[0].Id }, target, reading, textId, index);
    }

    private Correction OnPair(Session session, CorrectionRequest request)
    {
        var pair = request.Object.Split(" | ");
        if (pair.Length != 2 || pair[0] == pair[1] || pair.Any(string.IsNullOrWhiteSpace)) throw Bad($"'{request.Object}' does not name two.", "Name two different ones.");
        Array.Sort(pair, StringComparer.Ordinal);
        if (request.Kind is CorrectionKind.Link && pair.FirstOrDefault(claim => session.Scalar<long>("SELECT count(*) FROM claims WHERE claim = $1", claim) == 0) is { } missing)
            throw Bad($"No claim is called '{missing}'.", "Give the ids as 'hearsay search' shows them.");
        var relation = request.Action switch
        {
            CorrectionAction.Accept => "same",
            CorrectionAction.Reject => "different",
            _ => request.Edits.GetValueOrDefault("relation") is { } named and ("same" or "part-of" or "related" or "different") ? named
                : throw Bad("A link or merge has one field, relation.", "Set relation to same, part-of, related or different."),
        };
        var bound = request.Kind is CorrectionKind.Link ? pair.Select(claim => AnchorOf(session, claim)).Order(StringComparer.Ordinal) : pair.AsEnumerable();
        return Blank(request) with { Object = string.Join(" | ", pair), Tuple = string.Join(" | ", bound), After = $$"""{"relation":"{{relation}}"}""" };
    }

    private static string AnchorOf(Session session, string claim)
    {
        var report = session.Scalar<string>("SELECT r.report FROM claims c JOIN reports r ON r.report_no = c.report_no WHERE c.claim = $1 ORDER BY r.report LIMIT 1", claim)!;
        var reading = Corrected(session, new ReportId(report), out var textId);
        return LinkAnchors.Of(textId, CorrectionApplier.Claims.Anchor(reading.Claims.First(one => one.Id.Value == claim)));
    }

    private static Reading Corrected(Session session, ReportId report, out string textId)
    {
        var stored = ReadingStore.Present(session, report) ?? throw Bad($"The report {report} has no reading.", "Read it first.");
        textId = stored.TextId;
        return CorrectionApplier.Apply(stored.Reading, CorrectionStore.StandingOn(session, stored.TextId));
    }

    private Correction Of<T>(CorrectionRequest request, CorrectionTarget<T> target, Reading reading, string textId, int index) where T : class
    {
        var item = target.In(reading)[index];
        var correction = Blank(request) with
        {
            TextId = textId,
            Anchor = target.Anchor(item),
            Quote = reading.Quote(target.Anchor(item)),
            Tuple = target.Tuple(reading, item),
            Before = target.ToJson(item),
        };
        return request.Action is CorrectionAction.Reject ? correction : correction with { After = target.ToJson(target.EditAll(reading, item, correction)) };
    }

    private Correction Blank(CorrectionRequest request) => new()
    {
        Number = 0,
        Kind = request.Kind,
        Action = request.Action,
        Object = request.Object,
        Tuple = "",
        Actor = request.Actor,
        Reason = request.Reason,
        At = AuditChain.Time(time.GetUtcNow()),
        Edits = request.Edits.Count == 0 ? null : string.Join('\n', request.Edits.Select(edit => $"{edit.Key}={edit.Value}")),
    };

    private static LedgerException Bad(string message, string remedy) => new(LedgerFault.BadRequest, message, remedy);
}
