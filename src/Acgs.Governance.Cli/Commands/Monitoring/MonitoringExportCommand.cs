// Constitutional Hash: cdd01ef066bc6cf2

using System.CommandLine;
using Acgs.Governance.Cli.Tree.Native;
using Acgs.Governance.Cli.Tree.Settings;
using Acgs.Governance.Monitoring.Export;

namespace Acgs.Governance.Cli.Commands.Monitoring;

/// <summary><c>acgs-cli monitoring export</c>.</summary>
internal static class MonitoringExportCommand
{
    public static Command Create()
    {
        var folder = new Argument<string>("folder") { Description = "The folder that the files are written into; it is made if it is missing." };
        var options = new MonitoringOptions();
        var command = new Command(
            "export", "Writes the configuration of Prometheus, Alertmanager and Grafana: what is scraped, rules and their tests, routes, dashboards.")
        {
            folder,
        };
        options.AddTo(command);
        command.SetAction(!OperatorCommands.AreLinked ? OperatorCommands.HandOver : (ParseResult parsed) =>
        {
            var settings = new SettingsProvider(Environment.CurrentDirectory);
            GlobalOptions.Assert(parsed, settings);
            Write(parsed.GetValue(folder)!, MonitoringFiles.Create(options.Read(parsed), settings.Default.Constitution.Active));
            return ExitCode.Success;
        });
        return command;
    }

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
