// Constitutional Hash: cdd01ef066bc6cf2

using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Acgs.Governance.Alerts;
using Acgs.Governance.Ledger;
using Acgs.Governance.Tests.Hosting;

namespace Acgs.Governance.Tests.Alerts;

/// <summary>Signatures as libraries of the standard see and make them. They come through npm, with the long run.</summary>
public sealed class WebhookLibrariesTests
{
    private const int Cases = 500;

    private readonly Random _random = new(20_261_129);
    private readonly string _now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);

    [Theory(Explicit = true)]
    [InlineData("standardwebhooks")]
    [InlineData("svix")]
    public async Task Signatures_OfAlerts_AreThoseOfTheLibrary(string library)
    {
        var cases = Enumerable.Range(0, Cases).Select(number => Case(library, number, static body => body)).ToList();

        var answers = await AskAsync(cases.Select(one => one.Line));

        Assert.Equal(cases.Select(one => $"accepted {one.Signature}"), answers);
    }

    [Theory(Explicit = true)]
    [InlineData("standardwebhooks")]
    [InlineData("svix")]
    public async Task Signatures_OfChangedAlerts_AreRefusedByTheLibrary(string library)
    {
        var cases = Enumerable.Range(0, Cases).Select(number => Case(library, number, body =>
        {
            body[_random.Next(body.Length)] ^= 1;
            return body;
        }));

        var answers = await AskAsync(cases.Select(one => one.Line));

        Assert.Equal(Cases, answers.Count);
        Assert.All(answers, answer => Assert.StartsWith("refused ", answer, StringComparison.Ordinal));
    }

    // The library looks at the body as it comes in, which is changed behind the signature.
    private (string Line, string Signature) Case(string library, int number, Func<byte[], byte[]> change)
    {
        var secret = $"whsec_{Convert.ToBase64String(RandomNumberGenerator.GetBytes(24 + (number % 41)))}";
        var alert = AlertOf(number);
        var body = AlertJson.Write(alert);
        var signature = WebhookSignature.Sign([WebhookSecret.Parse(secret)!], alert.Id, _now, body);
        return (
            JsonSerializer.Serialize(new { library, secret, id = alert.Id, timestamp = _now, signature, body = Convert.ToBase64String(change(body)) }),
            signature);
    }

    // Every plane of Unicode.
    private Alert AlertOf(int number) => new()
    {
        Id = Guid.CreateVersion7().ToString(),
        Service = "auth",
        Message = string.Concat(Enumerable.Range(0, 17).Select(plane => new Rune(Math.Max(0xE000, (plane << 16) + _random.Next(0x10000))).ToString())) + "\0\u001b\"\\\u2028",
        ConstitutionalHash = Hash.Active,
        Timestamp = TimeProvider.System.GetUtcNow(),
        Severity = (ViolationSeverity)(number % 4),
        Status = (AlertStatus)(number % 2),
        Rule = "constitutional_hash_mismatch",
        DedupKey = $"auth/{number}",
    };

    private static async Task<IReadOnlyList<string>> AskAsync(IEnumerable<string> lines)
    {
        var script = Path.Combine(AppContext.BaseDirectory, "Alerts", "webhooks.cjs");
        using var node = Process.Start(new ProcessStartInfo("node", [script]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        var output = node.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        foreach (var line in lines)
        {
            await node.StandardInput.WriteLineAsync(line);
        }

        node.StandardInput.Close();
        await node.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (await output).Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
