// Constitutional Hash: cdd01ef066bc6cf2

using System.CommandLine;
using Acgs.Governance.Cli.Reports;
using Acgs.Governance.Operations.Incidents;

namespace Acgs.Governance.Cli.Commands.Incidents;

/// <summary>Texts that people give. What does not fit is refused, and nothing is cut off.</summary>
internal static class IncidentArguments
{
    private const int LongestLine = 200;
    private const int LongestText = 10_000;
    private const int MostEvidence = 100;

    /// <summary>Reads the name of an incident.</summary>
    /// <exception cref="UsageException">It is none.</exception>
    public static IncidentId ReadId(ParseResult parsed) => ParseId(parsed.GetValue(IncidentCommands.Id)!);

    /// <inheritdoc cref="ReadId"/>
    public static IncidentId ParseId(string text) => IncidentId.Parse(text)
        ?? throw new UsageException("--incident-id takes the name of an incident such as INC-2026-001; 'acgs-cli incidents list' shows them.");

    /// <summary>Checks a text of one line.</summary>
    /// <exception cref="UsageException">It is empty, too long, or has control characters.</exception>
    public static string CheckLine(string option, string text) =>
        !string.IsNullOrWhiteSpace(text) && text.Length <= LongestLine && ControlCharacters.Escape(text) == text
            ? text.Trim()
            : throw new UsageException($"{option} takes 1 to {LongestLine} characters in one line, without control characters.");

    /// <summary>Checks a text of several lines.</summary>
    /// <exception cref="UsageException">It is empty, too long, or has control characters.</exception>
    public static string CheckText(string what, string text)
    {
        var lines = text.ReplaceLineEndings("\n").Trim();
        var visible = lines.Replace('\n', ' ').Replace('\t', ' ');
        return lines.Length is > 0 and <= LongestText && ControlCharacters.Escape(visible) == visible
            ? lines
            : throw new UsageException($"{what} takes 1 to {LongestText} characters; line breaks and tabs are the only control characters.");
    }

    /// <summary>Checks the identifiers of what shows an incident.</summary>
    /// <exception cref="UsageException">There are too many, or one is no line.</exception>
    public static string[] CheckEvidence(string[] evidence) => evidence.Length <= MostEvidence
        ? [.. evidence.Select(id => CheckLine("--evidence", id)).Distinct(StringComparer.Ordinal)]
        : throw new UsageException($"--evidence may be given {MostEvidence} times.");

    /// <summary>Reads a text from an argument, or from standard input.</summary>
    /// <exception cref="UsageException">It is empty, too long, or has control characters.</exception>
    public static string ReadText(string what, string? argument)
    {
        if (argument is not null)
        {
            return CheckText(what, argument);
        }

        // One more than fits, so that what is too long is seen without reading all of it.
        var buffer = new char[LongestText + 2];
        return CheckText(what, new string(buffer, 0, Console.In.ReadBlock(buffer)));
    }
}
