namespace Hearsay.Ledger.Asking;

/// <summary>A story as lists show it.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Title">Title of its first report that has one.</param>
/// <param name="Reports">How many reports tell of it.</param>
/// <param name="Lineages">How many of them repeat no other.</param>
/// <param name="From">First day of publication; null where no report is dated.</param>
/// <param name="To">Last day.</param>
public sealed record StoryLine(StoryId Id, string Title, int Reports, int Lineages, DateOnly? From, DateOnly? To);
