// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Ledger;
using Acgs.Governance.Tests.Hosting;
using Acgs.Governance.Tests.Recording;
using Acgs.Governance.TestServers;
using Microsoft.Extensions.DependencyInjection;

namespace Acgs.Governance.Tests.Checkpoints;

public sealed class CheckpointTests : IDisposable
{
    private readonly LedgerFolder _folder = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Checkpoint_AfterSoManyRecords_CoversThem()
    {
        await using var app = await RecordedApp.StartAsync(_folder, new() { ["Acgs:Ledger:CheckpointRecords"] = "5", ["Acgs:Ledger:CheckpointPeriod"] = "1.00:00:00" });
        await AppendAsync(app, 4);
        await SizeAsync(app, 4);
        Assert.Null(await app.Ledger.ReadCheckpointAsync(Token));

        await AppendAsync(app, 1);

        await Eventually.TrueAsync(async () => await app.Ledger.ReadCheckpointAsync(Token) is not null, RecordedApp.Deadline, "a checkpoint");
        var verification = await app.Ledger.VerifyAsync(cancellationToken: Token);
        Assert.Equal((true, 5L, 1), (verification.IsIntact, verification.Size, verification.Checkpoints));
    }

    [Fact]
    public async Task Checkpoint_AfterSoLong_CoversWhatIsNew()
    {
        await using var app = await RecordedApp.StartAsync(_folder, new() { ["Acgs:Ledger:CheckpointPeriod"] = "00:00:01" });

        var id = await AppendAsync(app, 1);

        await Eventually.TrueAsync(async () => await app.Ledger.ReadCheckpointAsync(Token) is not null, RecordedApp.Deadline, "a checkpoint");
        var checkpoint = Checkpoint.Parse(SignedNote.Parse((await app.Ledger.ReadCheckpointAsync(Token))!).Text);
        Assert.Equal((GovernedApp.Service, 1L), (checkpoint.Origin, checkpoint.Size));
        var proof = InclusionProof.Parse(await app.Ledger.ProveAsync(id, Token));
        using var key = EcdsaNoteKey.FromPem(GovernedApp.Service, await File.ReadAllTextAsync(_folder.Database + ".pub.pem", Token));
        Assert.True(proof.Proves(Assert.Single(await app.ReadAsync()).ToCanonicalJson(), GovernedApp.Service, key));
    }

    [Fact]
    public async Task Shutdown_LeavesNoRecordWithoutACheckpoint()
    {
        await using (var app = await RecordedApp.StartAsync(_folder))
        {
            for (var request = 0; request < 3; request++)
            {
                using var response = await app.App.GetAsync("/api", Hash.Foreign);
            }

            await app.App.StopAsync();
        }

        await using var next = await RecordedApp.StartAsync(_folder);
        var verification = await next.Ledger.VerifyAsync(cancellationToken: Token);
        Assert.Equal((true, 0L, 1), (verification.IsIntact, verification.Pending, verification.Checkpoints));
        Assert.Equal(3, (await next.ReadAsync()).Sum(record => record.Count));
    }

    [Fact]
    public async Task Sinks_AllGetACheckpoint_AlsoWhenOneFails()
    {
        var kept = new KeepingSink();
        await using (var app = await RecordedApp.StartAsync(
            _folder, new() { ["Acgs:Ledger:CheckpointFile"] = _folder.File("checkpoints.txt") }, builder =>
            {
                builder.Services.AddSingleton<ICheckpointSink, FailingSink>();
                builder.Services.AddSingleton<ICheckpointSink>(kept);
            }))
        {
            await AppendAsync(app, 1);
            await app.App.StopAsync();
            Assert.Equal(nameof(FailingSink), Assert.Single(app.App.Logs.GetSnapshot(), record => record.Id.Id == 1714).GetStructuredStateValue("Sink"));
            var note = await app.Ledger.ReadCheckpointAsync(Token);
            Assert.Equal(note, Assert.Single(app.App.Logs.GetSnapshot(), record => record.Id.Id == 1713).GetStructuredStateValue("Note"));
            Assert.Equal(note, Assert.Single(kept.Kept).Note);
        }

        await using (var app = await RecordedApp.StartAsync(_folder, new() { ["Acgs:Ledger:CheckpointFile"] = _folder.File("checkpoints.txt") }))
        {
            await AppendAsync(app, 1);
            await app.App.StopAsync();
            var stored = app.Store.ReadCheckpointsAsync(Token).Select(checkpoint => $"{checkpoint.Note}\n");
            Assert.Equal(string.Concat(await stored.ToListAsync(Token)), await File.ReadAllTextAsync(_folder.File("checkpoints.txt"), Token));
        }
    }

    [Fact]
    public async Task File_ThatCannotBeWritten_IsLogged_AndTheCheckpointIsSigned()
    {
        await using var app = await RecordedApp.StartAsync(_folder, new() { ["Acgs:Ledger:CheckpointFile"] = _folder.Path });
        await AppendAsync(app, 1);
        await app.App.StopAsync();

        Assert.Equal("CheckpointFileSink", Assert.Single(app.App.Logs.GetSnapshot(), record => record.Id.Id == 1714).GetStructuredStateValue("Sink"));
        Assert.NotNull(await app.Ledger.ReadCheckpointAsync(Token));
    }

    [Fact]
    public async Task Services_OnOneStore_IntegrateEachRecordOnce()
    {
        await using var one = await RecordedApp.StartAsync(_folder, new() { ["Acgs:Ledger:CheckpointRecords"] = "10" });
        await using var other = await RecordedApp.StartAsync(_folder, new() { ["Acgs:Ledger:CheckpointRecords"] = "10" });

        await Task.WhenAll(AppendAsync(one, 50), AppendAsync(other, 50));

        await SizeAsync(one, 100);
        await SizeAsync(other, 100);
        var verification = await one.Ledger.VerifyAsync(cancellationToken: Token);
        Assert.True(verification.IsIntact, string.Join('\n', verification.Findings));
        Assert.Equal(100, verification.Size);
    }

    private static async Task<Guid> AppendAsync(RecordedApp app, int count)
    {
        Guid? id = null;
        for (var number = 0; number < count; number++)
        {
            id = await app.Ledger.AppendAsync(new("four_eyes"), Durability.Confirmed, Token);
        }

        return id!.Value;
    }

    private static Task SizeAsync(RecordedApp app, int size) => Eventually.TrueAsync(
        () =>
        {
            app.App.Metrics.Observe();
            return app.App.Metrics.Of("acgs.ledger.size") is [.., { Value: var last }] && (int)last == size;
        },
        RecordedApp.Deadline,
        $"the size {size}");

    private sealed class KeepingSink : ICheckpointSink
    {
        public List<SignedCheckpoint> Kept { get; } = [];

        public Task WriteAsync(SignedCheckpoint checkpoint, CancellationToken cancellationToken)
        {
            Kept.Add(checkpoint);
            return Task.CompletedTask;
        }
    }

    private sealed class FailingSink : ICheckpointSink
    {
        public Task WriteAsync(SignedCheckpoint checkpoint, CancellationToken cancellationToken) => throw new InvalidOperationException("a sink that fails");
    }
}
