using Hearsay.Stories.Grades;

namespace Hearsay.Tests.Stories;

public class GradeRuleTests
{
    private static readonly Relations Parties = Relations.Read(new StringReader(
        """
        # A and F are allies, B is at war with A; N and M belong to one bloc.
        ally	A	F	2030-01-01		
        foe	A	B	2030-01-01		
        foe	A	G	2020-01-01	2025-01-01	
        bloc	N	Pact	2020-01-01		
        bloc	M	Pact	2030-06-01		
        """));

    private static GradedSlot Grade(string story, Bearing bearing = Bearing.Fault) =>
        new Grader(Parties).Grade(SlotScript.Slot(bearing, "A", "B", story));

    [Theory]
    [InlineData("Post", "Post")]
    [InlineData("Post < Wire/wire < Ministry/office:A", "A")]
    [InlineData("Post < Agency/state_agency:A", "A")]
    [InlineData("Post < Agency/state_agency:A < Mr Low/person:A", "A")]
    [InlineData("Post < Mission/organisation", "Mission")]
    [InlineData("Post < The navy/office", "the navy")]
    [InlineData("Post < Police/office", "police")]
    [InlineData("Post < The Hague Court/organisation", "The Hague Court")]
    [InlineData("Post < a defence official/anonymous:B", "B")]
    [InlineData("Post < people who know/anonymous", null)]
    [InlineData("Post < the statement/document:A", "A")]
    [InlineData("Post < Wire/wire < a log/document", "Wire")]
    [InlineData("Post < it/unknown", null)]
    public void R1_the_root_is_the_deepest_named_speaker(string chain, string? root) =>
        Assert.Equal(root, RootReader.Of(SlotScript.Slot(Bearing.Fault, "A", "B", $"- AFFIRM {chain}").Testimonies[0].Chain)?.Key);

    [Theory]
    [InlineData("2031-01-01 AFFIRM Post < Office One/office:C\n2031-01-01 AFFIRM Echo < Office Two/office:C", 1, 1, "same principal")]
    [InlineData("2031-01-01 AFFIRM Post < The navy/office\n2031-01-01 AFFIRM Post < the navy/office", 1, 1, "a capital at the beginning of a sentence")]
    [InlineData("2031-01-01 AFFIRM Post\n2031-01-02 AFFIRM Echo < Post/outlet", 1, 1, "the second cites the first")]
    [InlineData("2031-01-01 AFFIRM Post | | lineage=a\n2031-01-01 AFFIRM Echo | | lineage=a", 1, 1, "a copy")]
    [InlineData("2031-01-01 AFFIRM Post < Smith/person\n2031-01-01 AFFIRM Echo < Jones/person", 2, 2, "two people")]
    [InlineData("2031-01-01 AFFIRM Post < Smith/person | | statement=s\n2031-01-01 AFFIRM Echo < Jones/person | | statement=s", 1, 1, "one statement")]
    [InlineData("2031-01-01 AFFIRM Post < Smith/person | | data=d\n2031-01-01 AFFIRM Echo < Jones/person | | data=d", 1, 1, "one data set")]
    [InlineData("2031-01-01 AFFIRM Post < Smith/person\n2031-01-02 AFFIRM Echo", 1, 2, "an outlet that speaks later may rest on the first")]
    [InlineData("2031-01-01 AFFIRM Post\n2031-01-01 AFFIRM Echo", 2, 2, "two outlets on one day")]
    [InlineData("2031-01-01 AFFIRM Echo < Post/outlet\n2031-01-02 AFFIRM Post < Echo/outlet", 1, 1, "each cites the other")]
    [InlineData("2031-01-01 AFFIRM Post < Smith/person\n2031-01-01 AFFIRM Post < Jones/person\n2031-01-01 AFFIRM Post", 2, 2, "the outlet between two speakers joins neither")]
    public void R2_what_depends_collapses(string story, int min, int max, string why)
    {
        var graded = Grade(story);
        Assert.True((min, max) == (graded.KMin, graded.KMax), $"{why}: {graded.KMin}..{graded.KMax}");
    }

    [Theory]
    [InlineData(Bearing.Fault, "A", Position.Affirm, Interest.Against)]
    [InlineData(Bearing.Fault, "A", Position.Deny, Interest.SelfServing)]
    [InlineData(Bearing.Fault, "B", Position.Affirm, Interest.Accusing)]
    [InlineData(Bearing.Fault, "F", Position.Affirm, Interest.Allied)]
    [InlineData(Bearing.Fault, "G", Position.Affirm, Interest.Third)] // that conflict is over
    [InlineData(Bearing.Fault, "N", Position.Affirm, Interest.Third)]
    [InlineData(Bearing.Success, "A", Position.Affirm, Interest.SelfServing)]
    [InlineData(Bearing.Success, "A", Position.Deny, Interest.Against)]
    [InlineData(Bearing.Success, "B", Position.Deny, Interest.Accusing)]
    [InlineData(Bearing.Success, "F", Position.Affirm, Interest.Allied)]
    [InlineData(Bearing.Loss, "B", Position.Affirm, Interest.Against)] // the target's loss
    [InlineData(Bearing.Loss, "A", Position.Affirm, Interest.SelfServing)]
    [InlineData(Bearing.Neutral, "A", Position.Affirm, Interest.SelfServing)]
    [InlineData(Bearing.Neutral, "N", Position.Affirm, Interest.Third)]
    public void R3_interest_is_judged_for_each_slot(Bearing bearing, string principal, Position stance, Interest expected)
    {
        var slot = SlotScript.Slot(bearing, "A", "B", "");
        Assert.Equal(expected, new InterestReader(Parties).Of(slot, principal, stance, new(2031, 1, 1), reverses: false));
    }

    [Fact]
    public void R3_who_reverses_a_denial_or_an_evasion_speaks_against_its_interest()
    {
        Assert.Equal(Interest.Against, Last("2031-01-01 DENY Post < Office/office:F\n2031-02-01 AFFIRM Post < Office/office:F").Interest);
        Assert.Equal(Interest.Against, Last("2031-01-01 NEITHER Post < Office/office:F\n2031-02-01 AFFIRM Post < Office/office:F").Interest);
        Assert.Equal(Interest.Allied, Last("2031-02-01 AFFIRM Post < Office/office:F").Interest);

        static PositionStep Last(string story) => Grade(story).Positions[^1];
    }

    [Fact]
    public void R3_own_losses_that_are_lower_than_others_count_serve_oneself()
    {
        const string Own = "2031-01-01 AFFIRM Post < Army/office:B | | killed=4";
        Assert.Equal(GradeName.Admitted, Grade(Own, Bearing.Loss).Grade);
        Assert.NotEqual(GradeName.Admitted, Grade(Own + "\n2031-01-01 AFFIRM Echo < Clinic/organisation | | killed=9", Bearing.Loss).Grade);
    }

    [Fact]
    public void R4_only_the_latest_position_of_a_principal_is_current()
    {
        var graded = Grade(
            """
            2031-03-01 AFFIRM Post < Office/office:A
            2031-01-01 DENY Post < Spokesman/person:A
            2031-02-01 NEITHER Post < Spokesman/person:A
            2031-03-05 AFFIRM Echo < Office/office:A
            """);
        Assert.Equal(
            "A Deny 2031-01-01..2031-02-01, A NonCommittal 2031-02-01..2031-03-01, A Affirm 2031-03-01..",
            string.Join(", ", graded.Positions.Select(step => $"{step.Principal} {step.Stance} {step.From:yyyy-MM-dd}..{step.Until:yyyy-MM-dd}")));
        Assert.Equal(GradeName.Admitted, graded.Grade);
    }

    [Theory]
    [InlineData("2031-01-01 AFFIRM Post < Smith/person\n2031-02-01 RETRACT Post < Smith/person", "RETRACTED", 6)]
    [InlineData("2031-01-01 AFFIRM Post < Office/office:B\n2031-01-02 DENY Post < Office/office:A", "DISPUTED", 6)]
    [InlineData("2031-01-01 AFFIRM Post < Office/office:B\n2031-01-02 AFFIRM Post < Office/office:A", "ADMITTED+", 1)]
    [InlineData("2031-01-02 AFFIRM Post < Office/office:A\n2031-01-02 AFFIRM Post < Office/office:F", "ADMITTED", 2)]
    [InlineData("2031-01-02 AFFIRM Post < Office/office:B\n2031-01-02 AFFIRM Post < Mission/organisation", "CORROBORATED", 1)]
    [InlineData("2031-07-02 AFFIRM Post < Office/office:N\n2031-07-02 AFFIRM Post < Office/office:M", "ONE-SIDED", 3)]
    [InlineData("2031-01-02 AFFIRM Post < Mission/organisation", "SINGLE-SOURCE", 3)]
    [InlineData("2031-01-02 AFFIRM Post < Office/office:B", "PARTY-CLAIM", 6)]
    [InlineData("2031-01-02 AFFIRM Post < people who know/anonymous", "UNRESOLVED", 6)]
    public void R5_the_first_condition_that_holds_gives_the_grade(string story, string grade, int admiralty)
    {
        var graded = Grade(story);
        Assert.Equal((grade, admiralty), (graded.GradeText, graded.Admiralty));
    }

    [Fact]
    public void R5_denials_alone_grade_the_negated_proposition()
    {
        var graded = Grade("2031-01-01 DENY Post < Mission/organisation");
        Assert.Equal((GradeName.SingleSource, true), (graded.Grade, graded.Negated));
    }

    [Fact]
    public void R6_the_first_affirmation_is_kept_for_anybody_each_principal_and_each_speaker()
    {
        var graded = Grade(
            """
            2031-03-01 AFFIRM Post < Mr Low/person:A | | first
            2031-01-05 AFFIRM Echo < Ms Dray/person:B
            2031-02-01 AFFIRM Echo < Mr Kell/person:B
            """);
        Assert.Equal(
            """
            any : 2031-01-05 first in this ledger
            principal A: 2031-03-01 first, according to Post
            principal B: 2031-01-05 first in this ledger
            speaker Mr Kell: 2031-02-01 first in this ledger
            speaker Mr Low: 2031-03-01 first, according to Post
            speaker Ms Dray: 2031-01-05 first in this ledger
            """,
            string.Join('\n', graded.Acknowledgements.Select(first => $"{first.Whose} {first.Name}: {first.Testimony.Stated:yyyy-MM-dd} {first.Words}")));
    }

    [Fact]
    public void R8_a_grade_explains_itself_in_one_sentence()
    {
        var graded = new Grader(Parties).Grade(SlotScript.Slot(Bearing.Fault, "A", "B",
            """
            2031-01-05 DENY Post < Spokesman/person:A
            2031-02-01 AFFIRM Post < Wire/wire < Ministry/office:A
            2031-01-06 AFFIRM Echo < Mission/organisation
            2031-01-09 AFFIRM Weekly
            """, new WithheldNote("losses", "A", new("r01"), "Post", new(0, 1))));
        Assert.Equal(
            "ADMITTED+: A says so against its own interest, and another side says so too; "
            + "A has affirmed it since 1 February 2031, having denied it on 5 January 2031; Mission has affirmed it since 6 January 2031; Weekly has affirmed it since 9 January 2031; "
            + "four reports rest on two independent sources, or on three if none of them rests on another; Weekly may rest on Mission, which is not shown; "
            + "A does not disclose losses.", graded.Sentence);
    }

    [Fact]
    public void Extractor_confidence_and_order_of_arrival_change_nothing()
    {
        var slot = SlotScript.Slot(Bearing.Fault, "A", "B",
            """
            2031-01-05 DENY Post < Spokesman/person:A
            2031-02-01 AFFIRM Post < Wire/wire < Ministry/office:A
            2031-01-06 AFFIRM Echo < Mission/organisation
            2031-01-09 AFFIRM Weekly
            - AFFIRM Sheet < Echo/outlet
            """);
        var expected = new Grader(Parties).Grade(slot).Sentence;
        for (var seed = 0; seed < 30; seed++)
        {
            var shuffled = slot.Testimonies.ToArray();
            new Random(seed).Shuffle(shuffled);
            Assert.Equal(expected, new Grader(Parties).Grade(slot with { Testimonies = [.. shuffled, .. shuffled[..2]] }).Sentence);
        }
    }
}
