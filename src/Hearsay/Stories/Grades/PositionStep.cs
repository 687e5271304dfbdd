namespace Hearsay.Stories.Grades;

/// <summary>One position of a principal on a slot, from a day until its next one (rule R4).</summary>
/// <param name="Principal">The party.</param>
/// <param name="Stance">Where it stands.</param>
/// <param name="From">Day of the statement; null where unknown, which sorts before all days.</param>
/// <param name="Until">Day of the statement that ended it; null while it is current, or where that day is unknown.</param>
/// <param name="IsCurrent">True for the latest.</param>
/// <param name="Testimony">The first testimony of it.</param>
/// <param name="Interest">What the principal gained or lost by it.</param>
/// <param name="Retracted">True where the step takes back what the principal said before.</param>
public sealed record PositionStep(
    string Principal, Position Stance, DateOnly? From, DateOnly? Until, bool IsCurrent, Testimony Testimony, Interest Interest,
    bool Retracted = false);
