using Hearsay.Pipelines;

namespace Hearsay.Tests.Pipelines;

public class InOrderTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(9)]
    public void Results_come_in_the_order_of_the_items_however_long_each_takes(int threads)
    {
        var results = InOrder.Map(Enumerable.Range(0, 300), i =>
        {
            if (i % 50 == 0) Thread.Sleep(5);
            return i * i;
        }, threads);

        Assert.Equal(Enumerable.Range(0, 300).Select(i => i * i), results);
    }

    [Fact]
    public void What_an_item_throws_is_thrown_in_its_place()
    {
        List<int> seen = [];

        var thrown = Assert.Throws<InvalidOperationException>(() =>
        {
            foreach (var result in InOrder.Map(Enumerable.Range(0, 100), i => i == 40 ? throw new InvalidOperationException("forty") : i, 4))
                seen.Add(result);
        });

        Assert.Equal("forty", thrown.Message);
        Assert.Equal(Enumerable.Range(0, 40), seen);
    }

    [Fact]
    public void Endless_items_are_taken_only_a_little_ahead()
    {
        var taken = 0;

        var first = InOrder.Map(Endless(), i => i, 2).Take(5).ToList();

        Assert.Equal([0, 1, 2, 3, 4], first);
        Assert.InRange(taken, 5, 5 + 2 * 8 + 1);

        IEnumerable<int> Endless()
        {
            while (true) yield return taken++;
        }
    }

    [Fact]
    public void The_caller_can_give_up()
    {
        using var cancel = new CancellationTokenSource();

        Assert.ThrowsAny<OperationCanceledException>(() =>
        {
            foreach (var result in InOrder.Map(Enumerable.Range(0, int.MaxValue), i => i, 2, cancel.Token))
                if (result == 20) cancel.Cancel();
        });
    }
}
