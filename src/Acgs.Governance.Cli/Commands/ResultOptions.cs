// Constitutional Hash: cdd01ef066bc6cf2

using System.CommandLine;

namespace Acgs.Governance.Cli.Commands;

/// <summary>The options of every check: where its result goes, and which findings are known.</summary>
internal sealed class ResultOptions(ParseResult parsed)
{
    private static readonly Option<string?> OutputOption = FileOption("--output", "Write the result to this file instead of standard output.", "-o");
    private static readonly Option<string?> BaselineOption = FileOption("--baseline", "Known findings, which pass.");

    private static readonly Option<bool> Update = new("--update-baseline")
    {
        Description = "Write what is found into the baseline, and take out what is no longer found.",
    };

    /// <summary>The options.</summary>
    public static IReadOnlyList<Option> All { get; } = [OutputOption, BaselineOption, Update];

    /// <summary>The file that the result goes to; <see langword="null"/> for standard output.</summary>
    public string? Output => parsed.GetValue(OutputOption);

    /// <summary>The file of the baseline; <see langword="null"/> for none.</summary>
    public string? Baseline => parsed.GetValue(BaselineOption);

    /// <summary>Whether the baseline is written.</summary>
    public bool IsBaselineUpdated => parsed.GetValue(Update);

    /// <summary>Looks for what cannot work, before the work begins.</summary>
    /// <exception cref="UsageException">Something cannot.</exception>
    public void Verify()
    {
        if (IsBaselineUpdated && Baseline is null)
        {
            throw new UsageException("--update-baseline wants --baseline FILE, the file to write.");
        }

        VerifyFile("--output", Output);
        VerifyFile("--baseline", Baseline);
    }

    /// <summary>Looks whether a file can be written.</summary>
    /// <exception cref="UsageException">It cannot.</exception>
    public static void VerifyFile(string option, string? path)
    {
        if (path is not null && (path.Length == 0 || Directory.Exists(path)))
        {
            throw new UsageException($"{option}: '{path}' is not a file name.");
        }

        if (path is not null && !Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(path))))
        {
            throw new UsageException($"{option}: the folder of '{path}' does not exist.");
        }
    }

    /// <summary>An option that takes a file.</summary>
    public static Option<string?> FileOption(string name, string description, params string[] aliases) =>
        new(name, aliases) { Description = description, HelpName = "file" };
}
