using Hearsay.Tests.Support;

namespace Hearsay.Tests.Exports;

public class ConlluFormatTests
{
    [Fact]
    public void A_sentence_shows_its_words_their_places_and_where_no_space_follows() => Assert.Equal(
        """
        # newdoc id = port
        # newpar
        # sent_id = port-1
        # text = Ships wait 🚢.
        1	Ships	ships	X	_	_	0	root	_	Offset=0:5
        2	wait	wait	X	_	_	1	dep	_	Offset=6:10
        3	🚢	🚢	X	_	_	1	dep	_	Offset=11:12|SpaceAfter=No
        4	.	.	X	_	_	1	dep	_	Offset=12:13

        # newpar
        # sent_id = port-2
        # text = They don't mind.
        1	They	they	X	_	_	0	root	_	Offset=14:18
        2-3	don't	_	_	_	_	_	_	_	Offset=19:24
        2	do	do	X	_	_	1	dep	_	Offset=19:21
        3	n't	n't	X	_	_	1	dep	_	Offset=21:24
        4	mind	mind	X	_	_	1	dep	_	Offset=25:29|SpaceAfter=No
        5	.	.	X	_	_	1	dep	_	Offset=29:30


        """.ReplaceLineEndings("\n"),
        MarkedText.Read("Ships wait 🚢.\nThey don't mind.", "port").As("conllu"));

    [Fact]
    public void Without_syntax_the_columns_are_empty() => Assert.Equal(
        "1\tYes\t_\t_\t_\t_\t_\t_\t_\tOffset=0:3",
        (MarkedText.Read("Yes") with { Syntax = [] }).As("conllu").Split('\n')[4]);
}
