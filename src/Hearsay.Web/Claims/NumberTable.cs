namespace Hearsay.Web.Claims;

/// <summary>Placeholder for the figures of a slot until the room of stories hands them over.</summary>
public sealed record NumberTable(string Title);
