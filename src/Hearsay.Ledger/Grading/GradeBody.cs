using Hearsay.Stories.Grades;
using Hearsay.Stories.Numbers;

namespace Hearsay.Ledger.Grading;

/// <summary>What is stored of a graded slot. Reports are called by their hashes in it, since the names that scripts use may change.</summary>
/// <param name="Graded">The grade with everything it rests on.</param>
/// <param name="Numbers">The tables of its figures.</param>
internal sealed record GradeBody(GradedSlot Graded, ImmutableArray<NumberTable> Numbers);
