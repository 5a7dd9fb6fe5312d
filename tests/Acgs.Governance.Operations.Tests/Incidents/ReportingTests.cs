// Constitutional Hash: cdd01ef066bc6cf2

using System.Security.Cryptography;
using Acgs.Governance.Alerts;
using Acgs.Governance.Ledger;
using Acgs.Governance.Operations.Incidents;
using Acgs.Governance.Operations.Incidents.Reporting;
using Acgs.Governance.Operations.Prometheus;
using Acgs.Governance.Operations.Tests.Health;
using Acgs.Governance.Sqlite.Ledger;

namespace Acgs.Governance.Operations.Tests.Incidents;

/// <summary>What a report says where its sources change, or are several.</summary>
public sealed class ReportingTests
{
    private const string Origin = "tests";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Record_ThatIsSignedMeanwhile_IsNotCalledChanged(int reads)
    {
        var folder = Directory.CreateTempSubdirectory("acgs-incidents-");
        using var pem = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var key = EcdsaNoteKey.FromPem(Origin, pem.ExportPkcs8PrivateKeyPem());
        var now = TimeProvider.System.GetUtcNow();
        await using (var store = new SqliteLedgerStore(Path.Combine(folder.FullName, "ledger.db")))
        {
            await store.MigrateAsync(Origin, Stop);
            await store.AppendAsync([RecordOf(now)], Stop);
            var integrator = new LedgerIntegrator(store, TimeProvider.System);
            await integrator.StepAsync(Stop);
            var signing = SigningStore.Of(store, reads, () => integrator.SignAsync([key], Stop));
            var report = ReportOf(now);

            await new LedgerSection(signing, report).AddAsync(
                new HashSet<string>(), stop => new LedgerVerifier(store).VerifyAsync(new(), stop), Stop);

            Assert.False(Assert.Single(report.Records).IsChanged);
            Assert.False(report.HasFindings);
        }

        folder.Delete(recursive: true);
    }

    [Theory]
    [InlineData(295, 0)]
    [InlineData(400, 1)]
    public async Task Gap_OfOneReplica_IsNoneOfItsService(int second, int gaps)
    {
        var until = DateTimeOffset.FromUnixTimeSeconds(1_800_000_000);
        await using var prometheus = await AnsweringService.StartAsync();
        prometheus.Body = $$"""{ "data": { "result": [ {{SeriesOf("a", until, 0, 300)}}, {{SeriesOf("b", until, second, 600)}} ] } }""";
        using var http = new HttpSource();
        var report = ReportOf(until);

        await new HealthSection(report, new(http, new(prometheus.Address), LabelSelector.All.With("job", "auth"), report.Window, Stop)).AddAsync();

        Assert.Equal(
            Enumerable.Repeat((until.AddSeconds(-300), until.AddSeconds(second - 600)), gaps),
            report.Gaps.Where(gap => gap.Text == "auth has no samples of acgs_health_status (database)").Select(gap => (gap.From, gap.Until)));
    }

    private static string SeriesOf(string instance, DateTimeOffset until, int first, int last)
    {
        var begin = until.ToUnixTimeSeconds() - 600;
        var values = Enumerable.Range(0, 121).Select(step => 5 * step).Where(second => second >= first && second <= last)
            .Select(second => $"[{begin + second},\"1\"]");
        return $$"""{ "metric": { "job": "auth", "check": "database", "instance": "{{instance}}" }, "values": [{{string.Join(',', values)}}] }""";
    }

    private static IncidentReport ReportOf(DateTimeOffset until) => new(
        new(new(2026, 1), "down", AlertPriority.P1, "auth", null, until, [new(1, IncidentEntryKind.Opened, until, "ada", "down", null)]),
        new(until.AddMinutes(-10), until));

    private static StoredRecord RecordOf(DateTimeOffset now) => StoredRecord.Of(new()
    {
        Id = Guid.CreateVersion7(now.AddSeconds(-1)),
        Service = "auth",
        Rule = "data_retention",
        Severity = ViolationSeverity.High,
        Outcome = "refused",
        ConstitutionalHash = AnsweringService.Hash,
        Writer = "0191d2f0-0000-7000-8000-000000000001",
        Seq = 1,
    });
}
