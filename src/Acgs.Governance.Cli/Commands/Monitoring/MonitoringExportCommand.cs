// Constitutional Hash: cdd01ef066bc6cf2

using System.CommandLine;
using Acgs.Governance.Cli.Reports;
using Acgs.Governance.Cli.Tree.Native;
using Acgs.Governance.Cli.Tree.Settings;
using Acgs.Governance.Monitoring.Export;
using Acgs.Governance.Monitoring.Parameters;

namespace Acgs.Governance.Cli.Commands.Monitoring;

/// <summary><c>acgs-cli monitoring export</c>.</summary>
internal static class MonitoringExportCommand
{
    public static Command Create()
    {
        var folder = new Argument<string>("folder") { Description = "The folder that the files are written into; it is made if it is missing." };
        var service = new Option<string[]>("--service")
        {
            Description = "job=host:port of a service; may be repeated. Default: the four of the operations guide on this machine.",
            HelpName = "service",
        };
        var runbooks = new Option<string>("--runbooks")
        {
            Description = "The address below which runbooks are.",
            HelpName = "url",
            DefaultValueFactory = _ => new MonitoringParameters().Runbooks,
        };
        var command = new Command("export", "Writes the configuration of Prometheus: what is scraped, the rules, and the tests of the rules.")
        {
            folder, service, runbooks,
        };
        command.SetAction(!OperatorCommands.AreLinked ? OperatorCommands.HandOver : (ParseResult parsed) =>
        {
            var settings = new SettingsProvider(Environment.CurrentDirectory);
            GlobalOptions.Assert(parsed, settings);
            var parameters = new MonitoringParameters { Runbooks = parsed.GetValue(runbooks)! };
            if (parsed.GetValue(service) is { Length: > 0 } services)
            {
                parameters = parameters with { Services = [.. services.Select(Parse)] };
            }

            Write(parsed.GetValue(folder)!, MonitoringFiles.Create(parameters, settings.Default.Constitution.Active));
            return ExitCode.Success;
        });
        return command;
    }

    private static ScrapeTarget Parse(string text) =>
        text.Split('=', 2) is [{ Length: > 0 } job, { Length: > 0 } address] && !address.Contains('/', StringComparison.Ordinal)
            && job.All(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_')
            ? new(job, address)
            : throw new UsageException($"--service takes job=host:port, such as auth=localhost:8016, not '{ControlCharacters.Escape(text)}'.");

    private static void Write(string folder, IReadOnlyDictionary<string, string> files)
    {
        try
        {
            foreach (var (name, content) in files)
            {
                var path = Path.Combine(folder, name);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                WholeFile.Write(path, stream => stream.Write(System.Text.Encoding.UTF8.GetBytes(content)));
                Console.Out.WriteLine(path);
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new FailureException($"{folder} cannot be written: {failure.Message}");
        }
    }
}
