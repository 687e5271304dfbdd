namespace Hearsay.Exports;

/// <summary>The words that the formats use for the values of the vocabulary. A promise: scripts rely on them.</summary>
internal static class ExportNames
{
    public static string Of(AttributionMode mode) => mode switch
    {
        AttributionMode.Direct => "direct",
        AttributionMode.Indirect => "indirect",
        AttributionMode.Mixed => "mixed",
        _ => throw new ArgumentOutOfRangeException(nameof(mode), mode, "This mode has no name in the formats."),
    };

    public static string Of(SourceKind kind) => kind switch
    {
        SourceKind.Unknown => "unknown",
        SourceKind.Outlet => "outlet",
        SourceKind.Wire => "wire",
        SourceKind.StateAgency => "state_agency",
        SourceKind.Person => "person",
        SourceKind.Office => "office",
        SourceKind.Organisation => "organisation",
        SourceKind.Document => "document",
        SourceKind.Anonymous => "anonymous",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "This kind has no name in the formats."),
    };

    public static string Of(EntityType type) => type switch
    {
        EntityType.Person => "PERSON",
        EntityType.Org => "ORG",
        EntityType.Place => "PLACE",
        EntityType.Date => "DATE",
        EntityType.Money => "MONEY",
        EntityType.Product => "PRODUCT",
        EntityType.Event => "EVENT",
        EntityType.Norp => "NORP",
        EntityType.Other => "OTHER",
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "This type has no name in the formats."),
    };

    public static string Of(MentionForm form) => form switch
    {
        MentionForm.Name => "name",
        MentionForm.Nominal => "nominal",
        MentionForm.Pronoun => "pronoun",
        _ => throw new ArgumentOutOfRangeException(nameof(form), form, "This form has no name in the formats."),
    };

    public static string Of(ParagraphKind kind) => kind switch
    {
        ParagraphKind.Body => "body",
        ParagraphKind.Title => "title",
        ParagraphKind.Heading => "heading",
        ParagraphKind.ListItem => "list_item",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "This kind has no name in the formats."),
    };

    public static string Of(ArgumentRole role) => role.ToString().ToLowerInvariant();

    public static string Of(FactualityValue value) => value.ToString().ToLowerInvariant();

    public static string Of(Position position) => position is Position.NonCommittal ? "NON-COMMITTAL" : position.ToString().ToUpperInvariant();

    public static string Of(PlaceUse use) => use.ToString().ToLowerInvariant();

    public static string Of(PlacePrecision precision) => precision.ToString().ToLowerInvariant();

    public static string Of(QuantityRole role) => role.ToString().ToLowerInvariant();

    /// <summary>Null where the report does not say.</summary>
    public static string? Of(QuantityScope scope) => scope is QuantityScope.Unstated ? null : scope.ToString().ToLowerInvariant();

    public static string Of(TimePrecision precision) => precision.ToString().ToLowerInvariant();

    public static string Of(Layer layer) => layer.ToString().ToLowerInvariant();

    public static string Of(OffsetUnit unit) => unit is OffsetUnit.Utf16 ? "utf16" : "codepoints";
}
