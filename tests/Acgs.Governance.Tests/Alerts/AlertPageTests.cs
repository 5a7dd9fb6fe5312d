// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Acgs.Governance.Alerts;
using Acgs.Governance.Alerts.Outbox;
using Acgs.Governance.Ledger;
using Acgs.Governance.Tests.Hosting;
using Acgs.Governance.TestServers;
using Microsoft.Extensions.DependencyInjection;

namespace Acgs.Governance.Tests.Alerts;

/// <summary>The examples of docs/alerts.md, run.</summary>
public sealed class AlertPageTests
{
    private const string Secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    // What a reader adds: the case comes as JSON, the verdict is printed.
    private const string PythonEnd =
        """

        import json
        case = json.loads(input())
        print(is_signed(case["secret"], case["headers"], base64.b64decode(case["body"])))
        """;

    private const string NodeEnd =
        """

        const one = JSON.parse(require('node:fs').readFileSync(0, 'utf8'));
        console.log(isSigned(one.secret, one.headers, Buffer.from(one.body, 'base64')) ? 'True' : 'False');
        """;

    private static readonly string Page = SourceTree.Read("docs/alerts.md");

    public static TheoryData<string, string, long, bool> Cases => new()
    {
        { Secret, "", 0, true },
        { Secret, " ", 0, false },
        { Secret, "", -301, false },
        { Secret, "", 400, false },
        { "whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "", 0, false },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Python_OfThePage_SaysWhetherAnAlertIsSigned(string secret, string added, long seconds, bool expected) =>
        Assert.Equal($"{expected}", await RunAsync("python3", ["-c", Block("python") + PythonEnd], Case(secret, added, seconds)));

    // Node comes with the long run.
    [Theory(Explicit = true)]
    [MemberData(nameof(Cases))]
    public async Task Node_OfThePage_SaysWhetherAnAlertIsSigned(string secret, string added, long seconds, bool expected) =>
        Assert.Equal($"{expected}", await RunAsync("node", ["-e", Block("javascript") + NodeEnd], Case(secret, added, seconds)));

    [Fact]
    public async Task Secret_OfTheCommandOfThePage_IsOne()
    {
        var secret = await RunAsync("bash", ["-c", Block("bash")], "");

        Assert.Equal(32, WebhookSecret.Parse(secret)!.Length);
    }

    [Fact]
    public async Task Service_AsThePageShowsIt_ReceivesAlerts()
    {
        var onCall = new OnCall();
        await using var governed = await GovernedApp.StartAsync(
            new() { ["Acgs:Alerts:Receiver:Secrets:0"] = Secret },
            builder =>
            {
                builder.Services.AddSingleton(onCall);
                builder.AddAcgsGovernance().AddAlertReceiver();
            },
            app =>
            {
                app.MapAlertReceiver("/alerts", (alert, context) =>
                    context.RequestServices.GetRequiredService<OnCall>().TellAsync(alert, context.RequestAborted));
            });
        var (headers, body) = Sign("", 0);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/alerts", UriKind.Relative)) { Content = new ByteArrayContent(body) };
        headers.ToList().ForEach(header => request.Headers.Add(header.Key, header.Value));

        using var response = await governed.SendAsync(request);

        Assert.Equal(204, (int)response.StatusCode);
        Assert.Equal(AlertOf().Message, onCall.Told?.Message);
    }

    [Fact]
    public async Task Service_AsThePageShowsIt_SendsAlerts()
    {
        var received = new TaskCompletionSource<Alert>(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var receiver = await GovernedApp.StartAsync(
            new() { ["Acgs:Alerts:Receiver:Secrets:0"] = Secret },
            builder => builder.AddAcgsGovernance().AddAlertReceiver(),
            app => app.MapAlertReceiver("/alerts", (alert, _) =>
            {
                received.TrySetResult(alert);
                return Task.CompletedTask;
            }));
        var folder = Directory.CreateTempSubdirectory("acgs-alert-page-");
        await using (var governed = await GovernedApp.StartAsync(
            new()
            {
                ["Acgs:Ledger:Path"] = Path.Combine(folder.FullName, "ledger.db"),
                ["Acgs:Alerts:Webhooks:oncall:Url"] = $"{receiver.Urls.First()}/alerts",
                ["Acgs:Alerts:Webhooks:oncall:Secrets:0"] = Secret,
            },
            builder =>
            {
                builder.AddAcgsGovernance().AddSqliteLedger().AddAlerts();
            }))
        {
            using var refused = await governed.GetAsync("/api", Hash.Foreign);
            Assert.Equal("constitutional_hash_mismatch", (await received.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken)).Rule);
        }

        folder.Delete(recursive: true);
    }

    [Fact]
    public void Rules_OfThePage_AreThoseThatThereAre() => Assert.All(
        AlertRules.OfServices,
        rule => Assert.Contains($"\n| `{rule}` | {ViolationFields.Name(AlertRules.Priorities[rule].Severity)} | ", Page, StringComparison.Ordinal));

    [Fact]
    public void Severities_OfThePage_AreThoseOfTheCode() => Assert.All(AlertPriority.All, priority =>
    {
        var (from, within) = priority.RespondWithin < TimeSpan.FromHours(1)
            ? ($"{priority.RespondFrom.TotalMinutes}", $"{priority.RespondWithin.TotalMinutes} minutes")
            : ($"{priority.RespondFrom.TotalHours}", $"{priority.RespondWithin.TotalHours} hours");
        Assert.Contains(
            $"\n| {priority.Name} | `{ViolationFields.Name(priority.Severity)}` | within {from} to {within} | {priority.Meaning} |\n", Page, StringComparison.Ordinal);
        Assert.Equal(priority, AlertPriority.Of(priority.Severity));
    });

    [Fact]
    public void CSharp_OfThePage_IsWhatIsRunHere()
    {
        var run = SourceTree.Read("tests/Acgs.Governance.Tests/Alerts/AlertPageTests.cs").Split('\n').Select(line => line.Trim()).ToHashSet();

        Assert.All(
            Page.Split("```csharp\n").Skip(1).SelectMany(block => block.Split("\n```", 2)[0].Split('\n')),
            line => Assert.Contains(line.Trim(), run));
    }

    private static string Block(string language) => Page.Split($"```{language}\n")[1].Split("```", 2)[0];

    private static string Case(string secret, string added, long seconds)
    {
        var (headers, body) = Sign(added, seconds);
        return JsonSerializer.Serialize(new { secret, headers, body = Convert.ToBase64String(body) });
    }

    private static (Dictionary<string, string> Headers, byte[] Body) Sign(string added, long seconds)
    {
        var (alert, body) = (AlertOf(), AlertJson.Write(AlertOf()));
        var timestamp = (TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() + seconds).ToString(CultureInfo.InvariantCulture);
        return (
            new()
            {
                ["webhook-id"] = alert.Id,
                ["webhook-timestamp"] = timestamp,
                ["webhook-signature"] = "v1,AAAA " + WebhookSignature.Sign([WebhookSecret.Parse(Secret)!], alert.Id, timestamp, body),
            },
            [.. body, .. Encoding.UTF8.GetBytes(added)]);
    }

    private static Alert AlertOf() => new()
    {
        Id = "0198c0de-0000-7000-8000-000000000001",
        Service = "auth",
        Message = "Ärger mit 統治 🏛️",
        ConstitutionalHash = Hash.Active,
        Timestamp = new(2026, 3, 1, 11, 59, 58, TimeSpan.Zero),
        Severity = ViolationSeverity.High,
        Status = AlertStatus.Firing,
        Rule = "constitutional_hash_mismatch",
        DedupKey = "auth/constitutional_hash_mismatch",
    };

    private static async Task<string> RunAsync(string program, string[] arguments, string input)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return output.Trim();
    }

    private sealed class OnCall
    {
        public Alert? Told { get; private set; }

        public Task TellAsync(Alert alert, CancellationToken cancellationToken)
        {
            Told = alert;
            return Task.CompletedTask;
        }
    }
}
