// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Compliance;
using Acgs.Governance.Ledger;
using Acgs.Governance.Tests.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Testing;

namespace Acgs.Governance.Tests.Recording;

/// <summary>From a request over a socket to a row of the ledger.</summary>
public sealed class RecordingTests : IDisposable
{
    private readonly LedgerFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("Enforce", "refused", 403)]
    [InlineData("Report", "reported", 200)]
    public async Task Request_ThatViolatesARule_IsARecord(string mode, string outcome, int status)
    {
        await using var app = await RecordedApp.StartAsync(
            _folder, new() { ["Acgs:Compliance:Mode"] = mode }, map: app => app.MapGet("/orders/{id}", (string id) => id).RequireConstitution());

        // A wrong hash is refused ahead of routing, which would know the template.
        string[][] stated = [[], [Hash.Foreign], ["secret-of-the-client"], [Hash.Active, Hash.Active]];
        foreach (var hashes in stated)
        {
            using var response = await app.App.GetAsync("/orders/secret-of-the-client", hashes);
            Assert.Equal(status, (int)response.StatusCode);
        }

        var records = await app.RecordsAsync(4);
        Assert.Equal(
            [
                $"constitutional_hash_missing Low {outcome} GET /orders/{{id}}",
                $"constitutional_hash_mismatch Medium {outcome} GET none",
                $"constitutional_hash_malformed Medium {outcome} GET none",
                $"constitutional_hash_ambiguous High {outcome} GET none",
            ],
            records.Select(record => $"{record.Rule} {record.Severity} {record.Outcome} {record.Method} {record.Route}"));
        Assert.All(records, AssertComplete);
        Assert.Single(records.Select(record => record.Client).Distinct());
        Assert.Equal([1L, 2, 3, 4], records.Select(record => record.Seq));
        Assert.DoesNotContain(records, record => System.Text.Encoding.UTF8.GetString(record.ToCanonicalJson()).Contains("secret", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Request_ThatIsInOrder_IsNoRecord()
    {
        await using (var app = await RecordedApp.StartAsync(_folder))
        {
            using var stated = await app.App.GetAsync("/api", Hash.Active);
            using var silent = await app.App.GetAsync("/api");
        }

        Assert.Empty(await RecordedApp.ReadAsync(_folder));
    }

    [Fact]
    public async Task Request_InModeStamp_IsNoRecord()
    {
        await using (var app = await RecordedApp.StartAsync(_folder, new() { ["Acgs:Compliance:Mode"] = "Stamp" }))
        {
            using var response = await app.App.GetAsync("/api", Hash.Foreign);
        }

        Assert.Empty(await RecordedApp.ReadAsync(_folder));
    }

    [Fact]
    public async Task GrpcCall_ThatIsRefused_IsARecord()
    {
        await using var app = await RecordedApp.StartAsync(_folder);
        using var call = new HttpRequestMessage(HttpMethod.Post, "/acgs.Decisions/Decide") { Content = new ByteArrayContent([]) };
        call.Content.Headers.ContentType = new("application/grpc-web");
        call.Headers.TryAddWithoutValidation(Hash.Header, Hash.Foreign);

        using var response = await app.App.SendAsync(call);

        Assert.Equal("7", response.Headers.GetValues("grpc-status").Single());
        var record = Assert.Single(await app.RecordsAsync(1));
        Assert.Equal(("constitutional_hash_mismatch", "POST", "refused"), (record.Rule, record.Method, record.Outcome));
    }

    [Fact]
    public async Task Message_OfAWorker_IsARecordWithoutARequest()
    {
        await using var app = await RecordedApp.StartAsync(_folder);

        app.App.Services.GetRequiredService<ConstitutionalContext>().Evaluate(Hash.Foreign);

        var record = Assert.Single(await app.RecordsAsync(1));
        Assert.Equal(("none", "none", "none", "none"), (record.Method, record.Route, record.Client, record.TraceId));
    }

    [Fact]
    public async Task Record_OfTheLog_HasTheFieldsOfTheRecordOfTheLedger()
    {
        await using var app = await RecordedApp.StartAsync(_folder);
        using var response = await app.App.GetAsync("/api", Hash.Foreign);

        var record = Assert.Single(await app.RecordsAsync(1));
        var logged = Assert.Single(app.App.Logs.GetSnapshot(), logged => logged.Id.Id == 1101);

        Assert.Equal(
            [
                record.Id.ToString(), record.Rule, "medium", "refused", "GET", "none", record.Client, record.TraceId, "1", GovernedApp.Service, Hash.Active,
            ],
            ((string[])["Id", "Rule", "Severity", "Outcome", "Method", "Route", "Client", "TraceId", "Count", "service", "constitutional_hash"])
                .Select(key => Text(logged, key)));
    }

    [Fact]
    public async Task Violation_OfARuleOfTheService_IsARecord()
    {
        await using var app = await RecordedApp.StartAsync(
            _folder,
            build: builder => builder.Services.AddHttpContextAccessor(),
            map: app => app.MapPost("/decisions/{id}", async (string id, IViolationLedger ledger) =>
                $"{await ledger.AppendAsync(new("four_eyes") { Outcome = "overruled" }, Durability.Confirmed)}"));

        using var response = await app.App.SendAsync(HttpMethod.Post, "/decisions/7");
        var id = Guid.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

        var record = Assert.Single(await app.ReadAsync());
        Assert.Equal(
            (id, "four_eyes", ViolationSeverity.Critical, "overruled", "POST", "/decisions/{id}"),
            (record.Id, record.Rule, record.Severity, record.Outcome, record.Method, record.Route));
        AssertComplete(record);
        Assert.Equal(["rule=four_eyes 1"], app.App.Metrics.Counted("acgs.constitutional.violations"));
        Assert.Equal("overruled", Text(Assert.Single(app.App.Logs.GetSnapshot(), logged => logged.Id.Id == 1106), "Outcome"));
    }

    [Fact]
    public async Task Violation_Buffered_ReturnsTheRecordThatCountsIt()
    {
        HashSet<Guid> ids = [];
        await using (var app = await RecordedApp.StartAsync(_folder))
        {
            for (var time = 0; time < 3; time++)
            {
                ids.Add(await app.Ledger.AppendAsync(new("four_eyes"), cancellationToken: TestContext.Current.CancellationToken));
            }
        }

        // A second that ends among the three makes two records of them.
        var records = await RecordedApp.ReadAsync(_folder);
        Assert.Equal(ids.Order(), records.Select(record => record.Id).Order());
        Assert.Equal(3, records.Sum(record => record.Count));
        Assert.InRange(records.Count, 1, 2);
    }

    private static string? Text(FakeLogRecord record, string key) =>
        record.StructuredState!.Concat(record.Scopes.OfType<IEnumerable<KeyValuePair<string, string?>>>().SelectMany(scope => scope))
            .FirstOrDefault(pair => pair.Key == key).Value ?? record.GetStructuredStateValue(key);

    private static void AssertComplete(ViolationRecord record)
    {
        Assert.Equal((GovernedApp.Service, Hash.Active, 1L), (record.Service, record.ConstitutionalHash, record.Count));
        Assert.Matches("^[0-9a-f]{32}$", record.Client);
        Assert.Matches("^[0-9a-f]{32}$", record.TraceId);
        Assert.Equal(7, record.Id.Version);
        Assert.InRange(TimeProvider.System.GetUtcNow() - record.OccurredAt, TimeSpan.FromSeconds(-1), RecordedApp.Deadline);
        Assert.Equal(7, Guid.Parse(record.Writer).Version);
    }
}
