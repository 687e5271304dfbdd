namespace Hearsay.Web.Parts;

/// <summary>Kinds of sources as a reader calls them.</summary>
public static class KindTexts
{
    public static string Of(SourceKind kind) => kind switch
    {
        SourceKind.Outlet => "outlet",
        SourceKind.Wire => "wire",
        SourceKind.StateAgency => "state agency",
        SourceKind.Person => "person",
        SourceKind.Office => "office",
        SourceKind.Organisation => "organisation",
        SourceKind.Document => "document",
        SourceKind.Anonymous => "not named",
        _ => "kind not known",
    };
}
