using Hearsay.Events.Lexicons;
using Hearsay.Events.Participants;

namespace Hearsay.Events.Acts;

/// <summary>Reads the act that a word tells of, with what its operators and auxiliaries make of it.</summary>
internal sealed class ActReader
{
    private const int Deepest = 5; // operators within operators
    private readonly EventText _text;
    private readonly FrameReader _frames;
    private readonly OperatorReader _operators;
    private readonly ModalReader _modals;
    private int _depth;

    public ActReader(EventText text, NounClasses nouns, ClauseReader clauses)
    {
        _text = text;
        _frames = new FrameReader(text, nouns, clauses);
        _operators = new OperatorReader(text, nouns, clauses, this);
        _modals = new ModalReader(text, nouns, clauses, _operators);
    }

    /// <summary>The act of a verb, noun or adjective; null where no frame fits.</summary>
    public ActDraft? Read(int token)
    {
        if (_depth >= Deepest) return null;
        _depth++;
        var draft = _text.Upos(token) switch
        {
            Upos.VERB => _modals.Bend(token, Verb(token)),
            Upos.NOUN or Upos.PROPN => Noun(token),
            Upos.ADJ => _operators.Read(token, 'a', alone: true) ?? _frames.Adjective(token),
            _ => null,
        };
        _depth--;
        return draft;
    }

    /// <summary>Frames of a verb, the most exact first: by class of object, operator with an act, light verb, any object, bare operator.</summary>
    private ActDraft? Verb(int token) =>
        _frames.Verb(token, exact: true) ?? _operators.Read(token, 'v', alone: false) ?? _frames.LightVerb(token) ?? _operators.Carried(token)
        ?? _frames.Verb(token, exact: false) ?? _operators.Read(token, 'v', alone: true);

    private ActDraft? Noun(int token) =>
        _operators.Read(token, 'n', alone: false) ?? _frames.Noun(token, -1);
}
