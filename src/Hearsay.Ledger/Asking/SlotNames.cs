using Hearsay.Stories.Grades;

namespace Hearsay.Ledger.Asking;

/// <summary>Puts the names that scripts use now in place of the hashes that are stored.</summary>
internal static class SlotNames
{
    public static SlotView Put(SlotView view, Func<string, string> doc)
    {
        var graded = view.Graded;
        return view with
        {
            Graded = graded with
            {
                Slot = graded.Slot with
                {
                    Testimonies = [.. graded.Slot.Testimonies.Select(Said)],
                    Withheld = [.. graded.Slot.Withheld.Select(note => note with { Doc = doc(note.Doc) })],
                },
                Positions = [.. graded.Positions.Select(step => step with { Testimony = Said(step.Testimony) })],
                Roots = [.. graded.Roots.Select(root => root with { Docs = [.. root.Docs.Select(doc).Order(StringComparer.Ordinal)] })],
                Acknowledgements = [.. graded.Acknowledgements.Select(first => first with { Testimony = Said(first.Testimony) })],
            },
            Numbers = [.. view.Numbers.Select(table => table with { Values = [.. table.Values.Select(value => value with { Doc = doc(value.Doc) })] })],
        };

        Testimony Said(Testimony said) => said with { Doc = doc(said.Doc) };
    }
}
