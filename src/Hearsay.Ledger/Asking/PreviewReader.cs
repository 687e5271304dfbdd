using Hearsay.Ledger.Grading;
using Hearsay.Ledger.Linking;
using Hearsay.Ledger.Sql;
using Hearsay.Stories;
using Hearsay.Stories.Grades;

namespace Hearsay.Ledger.Asking;

/// <summary>Grades slots as they would be if two claims were joined, or parted; writes nothing.</summary>
internal static class PreviewReader
{
    public static GradePreview? Between(Session session, string first, string second)
    {
        if (WhyReader.Find(session, first) is not { } one || WhyReader.Find(session, second) is not { } other || one == other) return null;
        var store = new SqlLinkStore(session, new SketchCache());
        if (store.SlotOf(one) is not { } slot || store.SlotOf(other) is not { } another) return null;
        var later = one < other ? other : one;
        var members = store.SlotMembers(slot);
        ImmutableArray<ClaimRef>[] after = slot == another
            ? [[.. members.Where(claim => claim != later)], [later]]
            : [[.. members.Concat(store.SlotMembers(another)).Order()]];
        if (after.Sum(claims => claims.Length) > GradePreview.MostClaims) return null;
        var maker = new GradeMaker(store, RuleTable.Of(session).Relations);
        var cases = after.Select(maker.Case).ToArray();
        return cases.Contains(null) ? null : new GradePreview(slot == another, [.. cases.Select(found => maker.Grade(found!).Graded)]);
    }
}
