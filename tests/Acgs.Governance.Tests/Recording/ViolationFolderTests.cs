// Constitutional Hash: cdd01ef066bc6cf2

using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using Acgs.Governance.Ledger;
using Acgs.Governance.Recording;
using Acgs.Governance.Tests.Hosting;
using Acgs.Governance.TestServers;

namespace Acgs.Governance.Tests.Recording;

public sealed class ViolationFolderTests : IDisposable
{
    private static readonly ViolationRule Rule = new("rule_of_ours", ViolationSeverity.Medium);
    private static readonly ViolationKind Mismatch = new(Rule, ViolationSeverity.Medium, "refused", "GET", "/api", IPAddress.Parse("192.0.2.1"));

    private readonly TestTime _time = new();
    private readonly ConcurrentQueue<(ViolationKind Violation, long Count)> _written = [];
    private readonly ViolationFolder _folder;

    public ViolationFolderTests() => _folder = new(_time, violation => _written.Enqueue((violation.Kind, violation.Count)));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Violations_OfOneSecond_AreWrittenAsOneAtItsEnd()
    {
        Add(Mismatch, times: 6);
        _time.Advance(TimeSpan.FromSeconds(0.999));
        Add(Mismatch, times: 3);
        Assert.Empty(_written);

        _time.Advance(TimeSpan.FromSeconds(0.001));

        Assert.Equal([(Mismatch, 9)], _written);
    }

    [Fact]
    public void Violations_ThatGoOn_AreWrittenOnceASecond()
    {
        for (var tenth = 0; tenth < 50; tenth++)
        {
            Add(Mismatch, times: 2);
            _time.Advance(TimeSpan.FromSeconds(0.1));
        }

        Assert.Equal([20L, 20, 20, 20, 20], _written.Select(one => one.Count));
    }

    [Fact]
    public void Violations_OfSeveralKinds_HaveASecondEach()
    {
        var missing = Mismatch with { Outcome = "reported" };
        _folder.Add(Mismatch);
        _time.Advance(TimeSpan.FromSeconds(0.25));
        Add(missing, times: 2);
        _time.Advance(TimeSpan.FromSeconds(0.75));
        Assert.Equal([(Mismatch, 1)], _written);

        _folder.Add(missing);
        _folder.Add(Mismatch);
        _time.Advance(TimeSpan.FromSeconds(0.25));
        Assert.Equal([(Mismatch, 1), (missing, 3)], _written);

        _time.Advance(TimeSpan.FromSeconds(0.75));
        Assert.Equal([(Mismatch, 1), (missing, 3), (Mismatch, 1)], _written);
    }

    [Fact]
    public void Record_OfSeveral_HasTheTimeAndTraceOfTheirFirst()
    {
        var written = new List<FoldedViolation>();
        using var folder = new ViolationFolder(_time, violations => written.Add(violations));
        var start = _time.GetUtcNow();
        using (var activity = new Activity("request").Start())
        {
            folder.Add(Mismatch);
            _time.Advance(TimeSpan.FromSeconds(0.25));
            activity.Stop();
            folder.Add(Mismatch);
            _time.Advance(TimeSpan.FromSeconds(0.75));

            var only = Assert.Single(written);
            Assert.Equal((2L, start, activity.TraceId), (only.Count, only.OccurredAt, only.Trace.TraceId));
        }
    }

    [Fact]
    public void Add_ReturnsTheIdentifierOfTheRecord()
    {
        var written = new List<FoldedViolation>();
        using var folder = new ViolationFolder(_time, violations => written.Add(violations));

        var first = folder.Add(Mismatch);
        Assert.Equal(first, folder.Add(Mismatch));
        _time.Advance(TimeSpan.FromSeconds(1));
        var second = folder.Add(Mismatch);
        folder.Dispose();
        var late = folder.Add(Mismatch);

        Assert.Equal([first, second, late], written.Select(violations => violations.Id));
        Assert.Equal(3, written.DistinctBy(violations => violations.Id).Count());
    }

    [Fact]
    public void Kinds_ShareOneTimer()
    {
        Add(Mismatch, times: 2);
        Add(Mismatch with { Outcome = "reported" }, times: 2);
        _time.Advance(TimeSpan.FromDays(1));
        Add(Mismatch, times: 2);
        _time.Advance(TimeSpan.FromDays(1));

        Assert.Equal(1, _time.Timers);
        Assert.Equal([2L, 2, 2], _written.Select(one => one.Count));
    }

    [Fact]
    public void Violations_ThatDiffer_AreFoldedApart()
    {
        ViolationKind[] all =
        [
            Mismatch,
            Mismatch with { Rule = new("another_one", ViolationSeverity.Medium) },
            Mismatch with { Severity = ViolationSeverity.High },
            Mismatch with { Outcome = "reported" },
            Mismatch with { Client = IPAddress.Parse("192.0.2.2") },
            Mismatch with { Client = null },
            Mismatch with { Method = "POST" },
            Mismatch with { Route = "/other" },
        ];
        foreach (var violation in all.Concat(all))
        {
            _folder.Add(violation);
        }

        _time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(all.Select(violation => (violation, 2L)), _written);
    }

    [Fact]
    public void Dispose_WritesWhatIsFolded_AndLaterOnesAtOnce()
    {
        Add(Mismatch, times: 4);

        _folder.Dispose();
        _folder.Dispose();
        Add(Mismatch, times: 2);
        _time.Advance(TimeSpan.FromSeconds(5));

        Assert.Equal([4L, 1, 1], _written.Select(one => one.Count));
    }

    [Fact]
    public async Task Dispose_WhileARecordIsBeingWritten_WaitsForIt()
    {
        using var begun = new ManualResetEventSlim();
        using var going = new ManualResetEventSlim();
        var (written, seen) = (0, 0);
        using var folder = new ViolationFolder(_time, _ =>
        {
            begun.Set();
            going.Wait();
            Interlocked.Increment(ref written);
        });
        folder.Add(Mismatch);
        var elapsing = Task.Run(() => _time.Advance(TimeSpan.FromSeconds(1)), TestContext.Current.CancellationToken);
        begun.Wait(TestContext.Current.CancellationToken);

        var disposing = new Thread(() =>
        {
            folder.Dispose();
            seen = Volatile.Read(ref written);
        });
        disposing.Start();
        await Eventually.TrueAsync(
            () => disposing.ThreadState is System.Threading.ThreadState.WaitSleepJoin or System.Threading.ThreadState.Stopped,
            TimeSpan.FromSeconds(20), "a thread that waits");
        going.Set();
        disposing.Join();
        await elapsing;

        Assert.Equal(1, seen);
    }

    [Fact]
    public void RoutesAndClients_BeyondTheMost_AreFoldedAsOne()
    {
        for (var number = 0; number < ViolationFolder.MaxKinds + 100; number++)
        {
            var violation = number % 2 == 0 ? Mismatch with { Route = $"/{number}" } : Mismatch with { Client = new(number) };
            _folder.Add(violation);
            _folder.Add(violation);
        }

        _time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(ViolationFolder.MaxKinds + 1, _written.Count);
        Assert.Equal(2 * (ViolationFolder.MaxKinds + 100), _written.Sum(one => one.Count));
        Assert.Equal([200L], _written.Where(one => one.Violation.Route == "_OTHER").Select(one => one.Count));
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
        using var folder = new ViolationFolder(TimeProvider.System, _ => current.SetResult(Activity.Current));
        using (new Activity("request").Start())
        {
            folder.Add(Mismatch);
        }

        Assert.Null(await current.Task.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Sink_ThatFails_DoesNotEndTheTimer()
    {
        var calls = 0;
        using var folder = new ViolationFolder(_time, _ => throw new InvalidOperationException($"a sink that fails {++calls}"));
        folder.Add(Mismatch);
        folder.Add(Mismatch with { Outcome = "reported" });
        _time.Advance(TimeSpan.FromSeconds(1));
        folder.Add(Mismatch);

        _time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(3, calls);
    }

    private void Add(ViolationKind violation, int times)
    {
        for (var time = 0; time < times; time++)
        {
            _folder.Add(violation);
        }
    }
}
