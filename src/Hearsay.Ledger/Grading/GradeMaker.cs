using System.Security.Cryptography;
using System.Text.Json;
using Hearsay.Ledger.Linking;
using Hearsay.Stories;
using Hearsay.Stories.Grades;
using Hearsay.Stories.Numbers;

namespace Hearsay.Ledger.Grading;

/// <summary>Makes grades of slots: a function of the slot's claims, the copies among their reports, and the rules.</summary>
internal sealed class GradeMaker
{
    private readonly SqlLinkStore _store;
    private readonly SlotCaseBuilder _cases;
    private readonly NumberReader _numbers;
    private readonly Grader _grader;

    public GradeMaker(SqlLinkStore store, Relations relations)
    {
        _store = store;
        var lineages = new LineageReader(store);
        _cases = new SlotCaseBuilder(Filed, id => lineages.OriginOf(store.Filed(id).Rank));
        _numbers = new NumberReader(Filed);
        _grader = new Grader(relations);
    }

    /// <summary>
    /// What there is to grade: the claims of each article's last version. Null where all that the slot holds is told under
    /// other slots, or stands in earlier versions only.
    /// </summary>
    public SlotCase? Case(ImmutableArray<ClaimRef> claims)
    {
        var superseded = claims.Select(claim => claim.Report.Id).Distinct().Where(_store.IsSuperseded).ToHashSet();
        ImmutableArray<ClaimRef> present = [.. claims.Where(claim => !superseded.Contains(claim.Report.Id))];
        return present.All(claim => WithheldBearings.Of(_store.Filed(claim.Report.Id), claim.Number) is not null)
            ? null : LineageReader.Shared(_cases.Build(new Slot(StoryIds.OfSlot(claims[0]), present)));
    }

    public GradeBody Grade(SlotCase slot) => new(_grader.Grade(slot), _numbers.Read(slot));

    /// <summary>Hash of everything that the grade depends on, but for the rules.</summary>
    public static string Hash(SlotCase slot) => Hash(JsonSerializer.SerializeToUtf8Bytes(slot, StoredGrades.Plain.SlotCase));

    public static string Hash(byte[] json) => Convert.ToHexStringLower(SHA256.HashData(json).AsSpan(0, 16));

    /// <summary>The report under its hash instead of the name that scripts use, which may change.</summary>
    private FiledReport Filed(ReportId id) => _store.Filed(id) with { Doc = id.Value };
}
