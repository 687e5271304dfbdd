using Hearsay.Stories.Changes;
using Hearsay.Stories.Grades;

namespace Hearsay.Tests.Stories;

/// <summary>Small stories, each with the grade that a careful desk would give it. All parties are invented but for the two last.</summary>
public class SlotScenarioTests
{
    private static readonly Relations Parties = Relations.Read(new StringReader(
        """
        # Tarsia and Belmar are at war; Ostrya backs Tarsia; Norland and Lund belong to one pact.
        foe	Tarsia	Belmar	2030-01-01		
        ally	Tarsia	Ostrya	2030-01-01		
        bloc	Norland	Pact	2020-01-01		
        bloc	Lund	Pact	2020-01-01		
        """));

    private static void Check(string expected, Bearing bearing, string story)
    {
        var graded = new Grader(Parties).Grade(SlotScript.Slot(bearing, "Tarsia", "Belmar", story));
        var changes = PositionChanges.Of(graded).Select(change => $"{change.Date:yyyy-MM-dd} {change.Kind} {change.Principal} {change.From}->{change.To}");
        var dump = string.Join('\n', [$"{graded.GradeText} {graded.KMin}..{graded.KMax} sides {graded.Sides}{(graded.Negated ? " negated" : "")}", .. changes]);
        Assert.Equal(expected, dump);
    }

    [Fact]
    public void Two_outlets_that_cite_each_other_are_one_source() => Check(
        "SINGLE-SOURCE 1..1 sides 1", Bearing.Fault,
        """
        2031-04-02 AFFIRM Harbour Post < Coast Echo/outlet
        2031-04-03 AFFIRM Coast Echo < Harbour Post/outlet
        """);

    [Fact]
    public void A_wire_copied_by_ten_outlets_is_one_source() => Check(
        "SINGLE-SOURCE 1..1 sides 1", Bearing.Fault,
        string.Join('\n', Enumerable.Range(1, 10).Select(i => $"2031-04-02 AFFIRM Outlet {i} < North Wire/wire | | lineage=w")));

    [Fact]
    public void Ten_outlets_that_print_a_wire_without_saying_so_are_one_source_by_their_text() => Check(
        "SINGLE-SOURCE 1..1 sides 1", Bearing.Fault,
        string.Join('\n', Enumerable.Range(0, 10).Select(i => $"2031-04-02 AFFIRM Outlet {i} | | lineage=w")));

    [Fact]
    public void One_ministry_through_two_agencies_is_one_source() => Check(
        "PARTY-CLAIM 1..1 sides 1", Bearing.Fault,
        """
        2031-04-02 AFFIRM Harbour Post < North Wire/wire < Defence Ministry/office:Belmar
        2031-04-02 AFFIRM Coast Echo < South Wire/wire < Defence Ministry/office:Belmar
        """);

    [Fact]
    public void Two_ministries_of_one_government_are_one_source() => Check(
        "PARTY-CLAIM 1..1 sides 1", Bearing.Fault,
        """
        2031-04-02 AFFIRM Harbour Post < Defence Ministry/office:Belmar
        2031-04-03 AFFIRM Coast Echo < Interior Minister/person:Belmar
        """);

    [Fact]
    public void A_denial_later_reversed_is_an_admission_with_its_history() => Check(
        """
        ADMITTED 1..1 sides 1
        2031-04-02 Denial Tarsia ->DENY
        2031-10-08 Reversal Tarsia DENY->AFFIRM
        2031-10-08 FirstAcknowledgement Tarsia DENY->AFFIRM
        """, Bearing.Fault,
        """
        2031-04-02 DENY Harbour Post < Spokesman/person:Tarsia
        2031-10-08 AFFIRM Harbour Post < North Wire/wire < State Bureau/state_agency:Tarsia < Commission/office:Tarsia
        """);

    [Fact]
    public void An_opponent_that_said_so_all_along_makes_the_admission_stronger() => Check(
        """
        ADMITTED+ 2..2 sides 2
        2031-04-02 Denial Tarsia ->DENY
        2031-10-08 Reversal Tarsia DENY->AFFIRM
        2031-10-08 FirstAcknowledgement Tarsia DENY->AFFIRM
        """, Bearing.Fault,
        """
        2031-04-01 AFFIRM Coast Echo < Army Staff/office:Belmar
        2031-04-02 DENY Harbour Post < Spokesman/person:Tarsia
        2031-10-08 AFFIRM Harbour Post < Commission/office:Tarsia
        """);

    [Fact]
    public void An_ally_that_admits_too_is_a_second_source_on_the_same_side() => Check(
        """
        ADMITTED 2..2 sides 1
        2031-10-08 FirstAcknowledgement Tarsia ->AFFIRM
        """, Bearing.Fault,
        """
        2031-10-08 AFFIRM Harbour Post < Commission/office:Tarsia
        2031-10-06 AFFIRM Coast Echo < Chief of Staff/person:Ostrya
        """);

    [Fact]
    public void A_report_that_calls_it_the_first_acknowledgement_is_taken_at_its_word_and_named() => Check(
        """
        PARTY-CLAIM 1..1 sides 1
        2031-10-06 FirstAcknowledgement Ostrya ->AFFIRM
        """, Bearing.Fault, "2031-10-06 AFFIRM Coast Echo < Chief of Staff/person:Ostrya | | first");

    [Fact]
    public void An_anonymous_official_of_nobody_leaves_it_unresolved() => Check(
        "UNRESOLVED 0..0 sides 0", Bearing.Fault, "2031-04-02 AFFIRM Harbour Post < an official/anonymous");

    [Fact]
    public void An_anonymous_official_of_a_party_is_that_party() => Check(
        "PARTY-CLAIM 1..1 sides 1", Bearing.Fault,
        """
        2031-04-02 AFFIRM Harbour Post < a Belmar officer/anonymous:Belmar
        2031-04-03 AFFIRM Coast Echo < Army Staff/office:Belmar
        """);

    [Fact]
    public void A_retraction_by_the_only_source_leaves_nothing() => Check(
        """
        RETRACTED 0..0 sides 0
        2031-04-09 Retraction Weekly AFFIRM->RETRACTED
        """, Bearing.Fault,
        """
        2031-04-02 AFFIRM Weekly
        2031-04-09 RETRACT Weekly
        """);

    [Fact]
    public void A_retraction_by_one_of_two_sources_leaves_the_other() => Check(
        """
        SINGLE-SOURCE 1..1 sides 1
        2031-04-09 Retraction Weekly AFFIRM->RETRACTED
        """, Bearing.Fault,
        """
        2031-04-02 AFFIRM Weekly
        2031-04-02 AFFIRM Harbour Post < Mission/organisation
        2031-04-09 RETRACT Weekly
        """);

    [Fact]
    public void A_quotation_translated_two_ways_is_one_statement() => Check(
        "SINGLE-SOURCE 1..1 sides 1", Bearing.Fault,
        """
        2031-04-02 AFFIRM Harbour Post < Bishop Arn/person | they came at night | statement=arn
        2031-04-02 AFFIRM Coast Echo < Bishop Arne/person | they arrived in the night | statement=arn
        """);

    [Fact]
    public void An_agency_that_carries_its_own_government_is_a_channel_and_not_a_second_source() => Check(
        """
        ADMITTED 1..1 sides 1
        2031-10-08 FirstAcknowledgement Tarsia ->AFFIRM
        """, Bearing.Fault,
        """
        2031-10-08 AFFIRM Harbour Post < State Bureau/state_agency:Tarsia < Commission/office:Tarsia
        2031-10-08 AFFIRM Coast Echo < State Bureau/state_agency:Tarsia
        """);

    [Fact]
    public void Two_parties_that_accuse_each_other_dispute_it() => Check(
        """
        DISPUTED 1..1 sides 1
        2031-04-03 Denial Tarsia ->DENY
        """, Bearing.Fault,
        """
        2031-04-02 AFFIRM Harbour Post < Army Staff/office:Belmar
        2031-04-03 DENY Coast Echo < Army Staff/office:Tarsia
        """);

    [Fact]
    public void A_third_party_with_access_corroborates_a_party() => Check(
        "CORROBORATED 2..2 sides 2", Bearing.Fault,
        """
        2031-04-02 AFFIRM Harbour Post < Army Staff/office:Belmar
        2031-04-05 AFFIRM Coast Echo < Observer Mission/organisation
        """);

    [Fact]
    public void An_outlet_that_follows_in_its_own_voice_adds_nothing_that_is_shown() => Check(
        "PARTY-CLAIM 1..2 sides 1", Bearing.Fault,
        """
        2031-04-02 AFFIRM Harbour Post < Army Staff/office:Belmar
        2031-04-05 AFFIRM Coast Echo
        """);

    [Fact]
    public void Neither_confirmed_nor_denied_is_not_a_denial() => Check(
        "PARTY-CLAIM 1..1 sides 1", Bearing.Fault,
        """
        2031-04-02 AFFIRM Harbour Post < Army Staff/office:Belmar
        2031-04-03 NEITHER Coast Echo < Army Staff/office:Tarsia
        """);

    [Fact]
    public void Evasion_that_ends_in_affirmation_is_against_interest() => Check(
        """
        ADMITTED+ 2..2 sides 2
        2031-05-03 Reversal Tarsia NON-COMMITTAL->AFFIRM
        2031-05-03 FirstAcknowledgement Tarsia NON-COMMITTAL->AFFIRM
        """, Bearing.Fault,
        """
        2031-04-02 AFFIRM Harbour Post < Army Staff/office:Belmar
        2031-04-03 NEITHER Coast Echo < Army Staff/office:Tarsia
        2031-05-03 AFFIRM Coast Echo < Army Staff/office:Tarsia
        """);

    [Fact]
    public void A_victory_that_the_loser_denies_is_disputed() => Check(
        """
        DISPUTED 1..1 sides 1
        2031-04-27 Denial Belmar ->DENY
        """, Bearing.Success,
        """
        2031-04-26 AFFIRM Harbour Post < Chief of Staff/person:Tarsia
        2031-04-27 DENY Coast Echo < Army Staff/office:Belmar
        """);

    [Fact]
    public void A_party_that_owns_up_to_its_losses_admits_them() => Check(
        """
        ADMITTED+ 2..2 sides 2
        2031-04-26 FirstAcknowledgement Belmar ->AFFIRM
        """, Bearing.Loss,
        """
        2031-04-26 AFFIRM Harbour Post < Army Staff/office:Belmar
        2031-04-27 AFFIRM Coast Echo < Army Staff/office:Tarsia
        """);

    [Fact]
    public void Two_members_of_one_pact_agree_on_one_side() => Check(
        "ONE-SIDED 2..2 sides 1", Bearing.Fault,
        """
        2031-04-26 AFFIRM Harbour Post < Foreign Office/office:Norland
        2031-04-27 AFFIRM Coast Echo < Intelligence Service/office:Lund
        """);

    [Fact]
    public void Only_denials_grade_that_it_did_not_happen() => Check(
        """
        PARTY-CLAIM 1..1 sides 1 negated
        2031-04-27 Denial Tarsia ->DENY
        """, Bearing.Fault, "2031-04-27 DENY Coast Echo < Army Staff/office:Tarsia");

    [Fact]
    public void Two_analysts_of_one_set_of_images_are_one_source() => Check(
        "SINGLE-SOURCE 1..1 sides 1", Bearing.Fault,
        """
        2031-04-26 AFFIRM Harbour Post < Groundview/organisation | | data=images
        2031-04-27 AFFIRM Coast Echo < Skylab Analysts/organisation | | data=images
        """);

    [Fact]
    public void A_leaked_paper_is_vouched_for_by_the_wire_that_saw_it() => Check(
        "SINGLE-SOURCE 1..1 sides 1", Bearing.Fault, "2031-04-26 AFFIRM Harbour Post < North Wire/wire < a log/document");

    [Fact]
    public void A_denial_after_an_affirmation_is_a_reversal_too() => Check(
        """
        PARTY-CLAIM 1..1 sides 1 negated
        2031-04-26 FirstAcknowledgement Tarsia ->AFFIRM
        2031-04-28 Denial Tarsia AFFIRM->DENY
        2031-04-28 Reversal Tarsia AFFIRM->DENY
        """, Bearing.Fault,
        """
        2031-04-26 AFFIRM Harbour Post < Governor/person:Tarsia
        2031-04-28 DENY Coast Echo < Army Staff/office:Tarsia
        """);

    [Fact]
    public void The_worked_example_of_a_war_that_a_party_first_denied_then_owned()
    {
        const string Alone =
            """
            2025-04-28 AFFIRM Outlet < Wire/wire < State Agency/state_agency:KP < the Commission/office:KP
            2025-04-26 AFFIRM Outlet < Chief of Staff/person:RU | | first
            """;
        Assert.Equal("ADMITTED 2..2 sides 1", Grade(Alone));
        Assert.Equal("ADMITTED+ 3..3 sides 2", Grade(Alone + "\n2024-10-18 AFFIRM Daily < Intelligence Service/office:KR"));
        Assert.Equal("ADMITTED+ 3..3 sides 2", Grade(Alone + "\n2024-10-18 AFFIRM Daily < Military Intelligence/office:UA"));

        var denied = new Grader(Relations.Shipped).Grade(SlotScript.Slot(Bearing.Fault, "KP", "UA", Alone + "\n2024-10-21 DENY Daily < Diplomat/person:KP"));
        Assert.Contains(
            "North Korea affirmed on 28 April 2025 what it had denied, 189 days after: “it happened”.",
            PositionChanges.Of(denied).Select(change => change.Sentence));

        static string Grade(string story)
        {
            var graded = new Grader(Relations.Shipped).Grade(SlotScript.Slot(Bearing.Fault, "KP", "UA", story));
            return $"{graded.GradeText} {graded.KMin}..{graded.KMax} sides {graded.Sides}";
        }
    }
}
