namespace Hearsay.Ledger.Asking;

/// <summary>
/// What the ledger concluded: stories, graded slots, changes, figures, names. Answers are as of the last
/// <see cref="IClaimLedger.Link"/>. Pages are bounded; <c>Next</c> of one asks for the one after it.
/// </summary>
public interface IStoryQueries
{
    /// <summary>Stories, that with the latest report first.</summary>
    Page<StoryLine> Stories(PageRequest page);

    /// <summary>The story of that name, or that a report of that name (or hash) belongs to; null where there is none.</summary>
    StoryView? Story(string name);

    /// <summary>The story that a report belongs to; null where it is not linked yet.</summary>
    StoryView? StoryOf(ReportId report);

    /// <summary>A graded slot by its name; null where there is none.</summary>
    SlotView? Slot(SlotId slot);

    /// <summary>The slot that a claim is told under; for what is withheld the slot it bears on. Null where it is not graded yet.</summary>
    SlotView? SlotOf(ReportId report, ClaimId claim);

    /// <summary>The same for a claim wherever it stands, by its id or the beginning of it (8 letters or more).</summary>
    SlotView? SlotOf(string claim);

    /// <summary>Whether a claim is filed whose grade is to be made: its report came, or was corrected, since the last link.</summary>
    bool IsDue(string claim);

    /// <summary>The slots with a claim in a story, in short, that with the most reports first.</summary>
    ImmutableArray<SlotLine> SlotsOf(StoryId story);

    /// <summary>A page of them, with how all of them are graded.</summary>
    StorySlots SlotsOf(StoryId story, PageRequest page);

    /// <summary>The slots on which a principal has a position, latest first.</summary>
    Page<SlotLine> SlotsOfPrincipal(string principal, PageRequest page);

    /// <summary>Slots with all they rest on, in canonical order; of one story where one is named.</summary>
    Page<SlotView> Slots(StoryId? story, PageRequest page);

    /// <summary>Grades that a slot, or one that it took up, had before; oldest first.</summary>
    ImmutableArray<EarlierGrade> EarlierGrades(SlotId slot);

    /// <summary>Changes of position, figures and texts.</summary>
    Page<ChangeLine> Changes(ChangeRequest request);

    /// <summary>Changes in the order in which this ledger came to know of them, the latest first.</summary>
    /// <param name="since">Only those after this number; 0 for all.</param>
    /// <param name="most">At most as many, 1 to <see cref="PageRequest.MaxLimit"/>.</param>
    NewChanges News(long since, int most);

    /// <summary>Everything known of a name; null where no report holds it.</summary>
    NameView? Who(string name);

    /// <summary>Whom a name can mean: who is written so, the one person with that surname, else names to choose from.</summary>
    NameAnswer Called(string name);

    /// <summary>The copy edges of a report.</summary>
    ImmutableArray<CopyEdge> CopiesOf(ReportId report);

    /// <summary>The copy edges in which some reports are what repeats, by what they repeat.</summary>
    ImmutableArray<CopyEdge> CopiesInto(IEnumerable<ReportId> reports);

    /// <summary>All copy edges, by later report.</summary>
    Page<CopyEdge> Copies(PageRequest page);

    /// <summary>How two claims were judged; null where they were not compared, or one is not there.</summary>
    ClaimLink? Why(string a, string b);

    /// <summary>What a person's decision on two claims would make of their grades; null where they are too many, or not graded.</summary>
    GradePreview? Preview(string a, string b);

    /// <summary>Links of the latest claims that a person should look at: their score is near the threshold, nobody decided. The nearest first.</summary>
    ImmutableArray<ClaimLink> UncertainLinks(int most);

    /// <summary>Names of the latest reports that end alike and may mean one; nobody decided.</summary>
    ImmutableArray<NamePair> UncertainNames(int most);

    /// <summary>Reports as lists show them, by hash; those that are not there are left out.</summary>
    ImmutableDictionary<ReportId, ReportLine> Lines(IEnumerable<ReportId> reports);
}
