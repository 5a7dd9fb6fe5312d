// Constitutional Hash: cdd01ef066bc6cf2

using System.CommandLine;
using System.Globalization;
using Acgs.Governance.Alerts;
using Acgs.Governance.Cli.Ledger;

namespace Acgs.Governance.Cli.Commands.Alerts;

/// <summary><c>acgs-cli alert verify</c>.</summary>
internal static class VerifyAlertCommand
{
    private const string SecretVariable = "ACGS_ALERT_SECRET";
    private const string SecretsSection = "Acgs:Alerts:Receiver:Secrets";

    public static Command Create()
    {
        var id = Header("--id", WebhookSignature.IdHeader);
        var timestamp = Header("--timestamp", WebhookSignature.TimestampHeader);
        var signature = Header("--signature", WebhookSignature.SignatureHeader);
        var tolerance = new Option<string>("--tolerance")
        {
            Description = "By how much the timestamp may differ from now; 'any' for an alert that was kept.",
            HelpName = "time",
            DefaultValueFactory = _ => "5m",
        };
        var config = new Option<string?>("--config")
        {
            Description = $"The folder of the receiver, or its appsettings file, for {SecretsSection}; the current folder by default.",
            HelpName = "path",
        };
        var command = new Command(
            "verify",
            $"Checks the signature of an alert whose body is on standard input. The secret is in the variable {SecretVariable} or in the configuration.")
        {
            id, timestamp, signature, tolerance, config,
        };
        command.SetAction(!OperatorCommands.AreLinked ? OperatorCommands.HandOver : (ParseResult parsed) =>
        {
            GlobalOptions.Assert(parsed, new(Environment.CurrentDirectory));
            var secrets = ReadSecrets(ServiceConfiguration.Read(parsed.GetValue(config)));
            var longest = parsed.GetValue(tolerance) is "any" ? (TimeSpan?)null : DurationArgument.Parse("--tolerance", parsed.GetValue(tolerance)!);
            var problem = FindProblem(secrets, parsed.GetValue(id)!, parsed.GetValue(timestamp)!, parsed.GetValue(signature)!, longest, ReadBody());
            Console.Out.WriteLine(problem ?? "The signature is right.");
            return problem is null ? ExitCode.Success : ExitCode.Findings;
        });
        return command;
    }

    private static Option<string> Header(string name, string header) =>
        new(name) { Description = $"The header {header}.", HelpName = "value", Required = true };

    private static List<byte[]> ReadSecrets(ServiceConfiguration configuration)
    {
        List<(string Key, string? Value)> texts = configuration[SecretVariable] is { } given
            ? [(SecretVariable, given)]
            : [.. configuration.NamesIn(SecretsSection).Select(number => ($"{SecretsSection}:{number}", configuration[$"{SecretsSection}:{number}"]))];
        return texts.Count == 0
            ? throw new UsageException($"there is no secret: set {SecretVariable}, or name a folder whose configuration has {SecretsSection} with --config.")
            : texts.ConvertAll(text => WebhookSecret.Parse(text.Value) ?? throw new UsageException($"{text.Key} {WebhookSecret.Rule}."));
    }

    // One byte more than allowed is enough to know.
    private static byte[] ReadBody()
    {
        using var input = Console.OpenStandardInput();
        var body = new byte[AlertJson.MostBytes + 1];
        return body[..input.ReadAtLeast(body, body.Length, throwOnEndOfStream: false)];
    }

    private static string? FindProblem(List<byte[]> secrets, string id, string timestamp, string signature, TimeSpan? tolerance, byte[] body)
    {
        if (body.Length > AlertJson.MostBytes)
        {
            return "The body has more than 20,000 bytes: it is no alert.";
        }

        if (!long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
        {
            return "The timestamp is not a number of seconds since 1970.";
        }

        if (!WebhookSignature.IsSigned(secrets, signature, id, timestamp, body))
        {
            return "The signature is wrong: the secret is another one, or the id, the timestamp or a byte of the body was changed.";
        }

        var age = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() - (decimal)seconds;
        return tolerance is { } most && Math.Abs(age) > (decimal)most.TotalSeconds
            ? string.Create(CultureInfo.InvariantCulture, $"The signature is right, but was made {Math.Abs(age)} s {(age > 0 ? "ago" : "in the future")}.")
            : AlertJson.Read(body)?.Id == id ? null : "The signature is right, but the body is no alert with this id.";
    }
}
