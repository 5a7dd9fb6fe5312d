// Constitutional Hash: cdd01ef066bc6cf2

using System.CommandLine;
using Acgs.Governance.Cli.Reports;
using Acgs.Governance.Cli.Terminal;
using Acgs.Governance.Cli.Tree.Checking;

namespace Acgs.Governance.Cli.Commands.Compliance;

/// <summary>The options of <c>compliance check</c> beside those that choose files.</summary>
internal sealed class CheckOptions
{
    private readonly Option<string> _format = new("--format") { Description = "How the result is written.", DefaultValueFactory = _ => "text" };
    private readonly Option<string> _level = new("--level") { Description = "What counts as compliant.", DefaultValueFactory = _ => "header" };
    private readonly Option<string?> _output = new("--output", "-o") { Description = "Write the result to this file instead of standard output.", HelpName = "file" };
    private readonly Option<string?> _baseline = new("--baseline") { Description = "Known findings, which pass.", HelpName = "file" };
    private readonly Option<bool> _update = new("--update-baseline") { Description = "Write what is found into the baseline, and take out what is no longer found." };
    private readonly Option<string?> _report = new("--report") { Description = "Write an HTML page to this file as well.", HelpName = "file" };
    private readonly Option<bool> _fix = new("--fix") { Description = "Fix the files: the same as 'compliance fix'." };
    private readonly Option<int?> _most = new("--max-findings") { Description = "How many findings the text lists; all by default.", HelpName = "number" };
    private readonly Option<bool> _quiet = new("--quiet", "-q") { Description = "Findings only: no headings, no summary, no progress." };
    private readonly Option<bool> _verbose = new("--verbose", "-v") { Description = "List exempt files and those of unknown type too." };

    public CheckOptions()
    {
        _format.AcceptOnlyFromAmong(ReportFormats.Names);
        _level.AcceptOnlyFromAmong("presence", "header", "strict");
    }

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _format, _level, _output, _baseline, _update, _report, _fix, _most, _quiet, _verbose })
        {
            command.Add(option);
        }
    }

    /// <summary>What the user asked for.</summary>
    /// <exception cref="UsageException">It contradicts itself, or a file has no place to go to.</exception>
    public CheckPlan Read(ParseResult parsed)
    {
        var plan = new CheckPlan
        {
            Format = parsed.GetValue(_format)!,
            Level = Enum.Parse<ComplianceLevel>(parsed.GetValue(_level)!, ignoreCase: true),
            Output = parsed.GetValue(_output),
            Baseline = parsed.GetValue(_baseline),
            IsBaselineUpdated = parsed.GetValue(_update),
            Report = parsed.GetValue(_report),
            IsFix = parsed.GetValue(_fix),
            Text = new()
            {
                MaxFindings = parsed.GetValue(_most),
                IsQuiet = parsed.GetValue(_quiet),
                IsVerbose = parsed.GetValue(_verbose),
                Colors = parsed.GetValue(_output) is null && TerminalCapabilities.SupportsColor ? Colors.Ansi : Colors.None,
            },
        };
        plan.Verify();
        return plan;
    }
}
