// Constitutional Hash: cdd01ef066bc6cf2

using System.Collections.Concurrent;
using System.Diagnostics;
using Acgs.Governance.Compliance;
using Acgs.Governance.Tests.Hosting;

namespace Acgs.Governance.Tests.Compliance;

public sealed class ViolationFolderTests : IDisposable
{
    private static readonly Violation Mismatch = new(ComplianceRule.Mismatch, ComplianceAction.Refuse, "GET", "/api");

    private readonly TestTime _time = new();
    private readonly ConcurrentQueue<(Violation Violation, int Count)> _written = [];
    private readonly ViolationFolder _folder;

    public ViolationFolderTests() => _folder = new(_time, (violation, count) => _written.Enqueue((violation, count)));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Violation_ThatIsTheFirst_IsWrittenAtOnce()
    {
        _folder.Add(Mismatch);

        Assert.Equal([(Mismatch, 1)], _written);
    }

    [Fact]
    public void Violations_OfOneSecond_AreWrittenAsOneAtItsEnd()
    {
        Add(Mismatch, times: 6);
        _time.Advance(TimeSpan.FromSeconds(0.999));
        Add(Mismatch, times: 3);
        Assert.Equal([(Mismatch, 1)], _written);

        _time.Advance(TimeSpan.FromSeconds(0.001));

        Assert.Equal([(Mismatch, 1), (Mismatch, 8)], _written);
    }

    [Fact]
    public void Violations_ThatGoOn_AreWrittenOnceASecond()
    {
        for (var tenth = 0; tenth < 50; tenth++)
        {
            Add(Mismatch, times: 2);
            _time.Advance(TimeSpan.FromSeconds(0.1));
        }

        Assert.Equal([1, 19, 20, 20, 20, 20], _written.Select(one => one.Count));
    }

    [Fact]
    public void Violation_AfterAQuietSecond_IsTheFirstAgain()
    {
        _folder.Add(Mismatch);
        _time.Advance(TimeSpan.FromSeconds(1));

        _folder.Add(Mismatch);

        Assert.Equal([(Mismatch, 1), (Mismatch, 1)], _written);
    }

    [Fact]
    public void Idle_HasNoTimer()
    {
        _folder.Add(Mismatch);
        _folder.Add(Mismatch);
        _time.Advance(TimeSpan.FromSeconds(1));
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(1, _time.Timers);

        _time.Advance(TimeSpan.FromDays(1));

        Assert.Equal(2, _written.Count);
    }

    [Fact]
    public void Violations_ThatDiffer_AreFoldedApart()
    {
        Violation[] all =
        [
            Mismatch,
            Mismatch with { Rule = ComplianceRule.Malformed },
            Mismatch with { Action = ComplianceAction.Report },
            Mismatch with { Method = "POST" },
            Mismatch with { Route = "/other" },
        ];
        foreach (var violation in all.Concat(all))
        {
            _folder.Add(violation);
        }

        _time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(all.Concat(all).Select(violation => (violation, 1)), _written);
    }

    [Fact]
    public void Dispose_WritesWhatIsFolded_AndLaterOnesAtOnce()
    {
        Add(Mismatch, times: 4);

        _folder.Dispose();
        _folder.Dispose();
        Add(Mismatch, times: 2);
        _time.Advance(TimeSpan.FromSeconds(5));

        Assert.Equal([1, 3, 1, 1], _written.Select(one => one.Count));
    }

    [Fact]
    public void Routes_BeyondTheMost_AreFoldedAsOne()
    {
        for (var route = 0; route < ViolationFolder.MaxKinds + 100; route++)
        {
            _folder.Add(Mismatch with { Route = $"/{route}" });
            _folder.Add(Mismatch with { Route = $"/{route}" });
        }

        _time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(2 * (ViolationFolder.MaxKinds + 1), _written.Count);
        Assert.Equal(2 * (ViolationFolder.MaxKinds + 100), _written.Sum(one => one.Count));
        Assert.Equal([1, 199], _written.Where(one => one.Violation.Route == "_OTHER").Select(one => one.Count));
    }

    [Fact]
    public async Task Violations_OfManyThreads_AreAllCounted()
    {
        const int Threads = 8;
        const int Each = 20_000;
        var turning = new CancellationTokenSource();
        var clock = Task.Run(
            () =>
            {
                while (!turning.IsCancellationRequested)
                {
                    _time.Advance(TimeSpan.FromSeconds(1));
                }
            },
            TestContext.Current.CancellationToken);

        await Task.WhenAll(Enumerable.Range(0, Threads).Select(_ => Task.Run(() => Add(Mismatch, Each))));
        await turning.CancelAsync();
        await clock;
        _folder.Dispose();

        Assert.Equal(Threads * Each, _written.Sum(one => one.Count));
    }

    [Fact]
    public async Task Timer_DoesNotKeepTheActivityOfTheFirst()
    {
        var current = new TaskCompletionSource<Activity?>();
        using var folder = new ViolationFolder(TimeProvider.System, (_, count) =>
        {
            if (count > 1)
            {
                current.SetResult(Activity.Current);
            }
        });
        using (new Activity("request").Start())
        {
            folder.Add(Mismatch);
            folder.Add(Mismatch);
            folder.Add(Mismatch);
        }

        Assert.Null(await current.Task.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Sink_ThatFails_DoesNotEndTheTimer()
    {
        var calls = 0;
        using var folder = new ViolationFolder(_time, (_, _) =>
        {
            if (++calls > 1)
            {
                throw new InvalidOperationException("a sink that fails");
            }
        });
        folder.Add(Mismatch);
        folder.Add(Mismatch);
        _time.Advance(TimeSpan.FromSeconds(1));
        folder.Add(Mismatch);

        _time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(3, calls);
    }

    private void Add(Violation violation, int times)
    {
        for (var time = 0; time < times; time++)
        {
            _folder.Add(violation);
        }
    }
}
