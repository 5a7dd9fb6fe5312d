// Constitutional Hash: cdd01ef066bc6cf2

using System.CommandLine;
using Acgs.Governance.Cli.Reports;
using Acgs.Governance.Cli.Terminal;
using Acgs.Governance.Cli.Tree.Checking;

namespace Acgs.Governance.Cli.Commands.Compliance;

/// <summary>The options of <c>compliance check</c> beside those that choose files.</summary>
internal sealed class CheckOptions(ParseResult parsed)
{
    private static readonly Option<string> FormatOption = new("--format") { Description = "How the result is written.", DefaultValueFactory = _ => "text" };
    private static readonly Option<string?> ReportOption = ResultOptions.FileOption("--report", "Write an HTML page to this file as well.");
    private static readonly Option<bool> Fix = new("--fix") { Description = "Fix the files: the same as 'compliance fix'." };
    private static readonly Option<bool> Quiet = new("--quiet", "-q") { Description = "Findings only: no headings, no summary, no progress." };
    private static readonly Option<bool> Verbose = new("--verbose", "-v") { Description = "List exempt files and those of unknown type too." };

    private static readonly Option<int?> Most = new("--max-findings")
    {
        Description = "How many findings the text lists; all by default.",
        HelpName = "number",
    };

    /// <summary>The format of the result.</summary>
    public string Format => parsed.GetValue(FormatOption)!;

    /// <summary>The definition of compliance.</summary>
    public ComplianceLevel Level => FileOptions.ReadLevel(parsed);

    /// <summary>Where the result goes, and which findings are known.</summary>
    public ResultOptions Result { get; } = new(parsed);

    /// <summary>The file of the HTML page; <see langword="null"/> for none.</summary>
    public string? Report => parsed.GetValue(ReportOption);

    /// <summary>Whether the files are fixed instead: <c>check --fix</c> is <c>fix</c>.</summary>
    public bool IsFix => parsed.GetValue(Fix);

    /// <summary>How much the text says.</summary>
    public TextOptions Text { get; } = new()
    {
        MaxFindings = parsed.GetValue(Most),
        IsQuiet = parsed.GetValue(Quiet),
        IsVerbose = parsed.GetValue(Verbose),
        Colors = new ResultOptions(parsed).Output is null && TerminalCapabilities.SupportsColor ? Colors.Ansi : Colors.None,
    };

    /// <summary>Whether files without a finding are reported too, or compared with the baseline, and not only counted.</summary>
    public bool KeepsAllFiles => Text.IsVerbose || Report is not null || Result.Baseline is not null || Format == "junit";

    /// <summary>Adds the options to a command.</summary>
    public static void AddTo(Command command)
    {
        FormatOption.AcceptOnlyFromAmong(ReportFormats.Names);
        Option[] options = [FormatOption, FileOptions.Level, .. ResultOptions.All, ReportOption, Fix, Most, Quiet, Verbose];
        Array.ForEach(options, command.Add);
    }

    /// <summary>Looks for what cannot work, before the work begins.</summary>
    /// <exception cref="UsageException">Something cannot.</exception>
    public void Verify()
    {
        Result.Verify();
        if (Text.MaxFindings < 0)
        {
            throw new UsageException($"--max-findings takes a number from 0 on, not {Text.MaxFindings}.");
        }

        if (Text is { IsQuiet: true, IsVerbose: true })
        {
            throw new UsageException("--quiet and --verbose exclude each other.");
        }

        if (IsFix && (Format is not ("text" or "json") || Result.Output is not null || Result.Baseline is not null || Report is not null))
        {
            throw new UsageException(
                "--fix writes text or JSON to standard output; without it, --format, --output, --baseline and --report tell of what is found.");
        }

        ResultOptions.VerifyFile("--report", Report);
    }
}
