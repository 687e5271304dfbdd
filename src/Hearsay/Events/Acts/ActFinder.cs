using Hearsay.Events.Lexicons;
using Hearsay.Events.Participants;
using Hearsay.Knowledge.Actors;

namespace Hearsay.Events.Acts;

/// <summary>Finds the acts of a reading: from the top of each tree down, so that a word spent on an act tells of no other.</summary>
internal sealed class ActFinder
{
    private readonly EventText _text;
    private readonly ActReader _acts;
    private readonly ActGate _gate;
    private readonly ActMerger _merger;
    private readonly MeansReader _means;

    public ActFinder(EventText text, ActorCoder actors)
    {
        _text = text;
        var nouns = new NounClasses(text);
        _means = new MeansReader(text);
        _acts = new ActReader(text, nouns, new ClauseReader(text, nouns));
        _gate = new ActGate(text, nouns, actors, _means);
        _merger = new ActMerger(text);
    }

    /// <summary>Acts in the order of their triggers.</summary>
    public ImmutableArray<ActDraft> Find()
    {
        var found = new List<ActDraft>();
        var about = ReportSetting();
        foreach (var sentence in _text.Reading.Sentences)
        {
            if (about && IsSetting(sentence, 1) || IsSetting(sentence, 2)) continue;
            found.AddRange(InSentence(sentence));
        }
        return [.. found.OrderBy(act => act.Trigger)];
    }

    private IEnumerable<ActDraft> InSentence(Sentence sentence)
    {
        var (acts, spent) = (new List<ActDraft>(), new HashSet<int>());
        foreach (var token in TopDown(sentence))
        {
            if (spent.Contains(token) || _acts.Read(token) is not { } act) continue;
            if (act.Operation is not null || !act.Bare) spent.UnionWith(act.Used);
            if (act.Type == "ACCUSE" && act.Mode == "allege") spent.UnionWith(Alleged(act));
            acts.Add(act);
        }
        return _merger.Merge(acts).Where(_gate.Lets).Select(WithMeans);
    }

    private ActDraft WithMeans(ActDraft act) =>
        act is { Type: "ASSAULT", Mode: null } && _means.Mode(act) is { } mode ? act with { Mode = mode, Why = $"{act.Why}; means named" } : act;

    /// <summary>What somebody is accused of is not told as an event.</summary>
    private IEnumerable<int> Alleged(ActDraft act)
    {
        foreach (var child in _text.Children(act.Core))
        {
            if (child < act.Core || act.Recipients.Contains(child)) continue;
            if (_text.Relation(child) is Dependency.Obl or Dependency.Advcl or Dependency.Ccomp or Dependency.Xcomp or Dependency.Nmod)
                for (var token = _text.Tree.Left(child); token <= _text.Tree.Right(child); token++) yield return token;
        }
    }

    private IEnumerable<int> TopDown(Sentence sentence)
    {
        var depths = new List<(int Depth, int Token)>();
        for (var token = sentence.FirstToken; token < sentence.EndToken; token++)
        {
            if (_text.Upos(token) is not (Upos.VERB or Upos.NOUN or Upos.ADJ)) continue;
            var depth = 0;
            for (var at = token; at >= 0 && depth < 200; at = _text.Tree.Head(at)) depth++;
            depths.Add((depth, token));
        }
        depths.Sort();
        return depths.Select(pair => pair.Token);
    }

    private bool ReportSetting()
    {
        var end = _text.Reading.Tokens.Length;
        return Settings.Count(_text, 0, end, "sport") >= 8 || Settings.Count(_text, 0, end, "fiction") >= 8;
    }

    private bool IsSetting(Sentence sentence, int least) =>
        Settings.Count(_text, sentence.FirstToken, sentence.EndToken, "sport") >= least + 1 || Settings.Count(_text, sentence.FirstToken, sentence.EndToken, "fiction") >= least + 1;
}
