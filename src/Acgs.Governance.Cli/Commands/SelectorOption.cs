// Constitutional Hash: cdd01ef066bc6cf2

using System.CommandLine;
using Acgs.Governance.Cli.Reports;
using Acgs.Governance.Operations.Prometheus;

namespace Acgs.Governance.Cli.Commands;

/// <summary>Whose series and alerts are meant, of a Prometheus that has those of several platforms.</summary>
internal static class SelectorOption
{
    private const string Name = "--selector";

    public static Option<string> Create() => new(Name)
    {
        Description = "Which services in Prometheus, by labels such as environment=\"production\"; all by default.",
        HelpName = "labels",
        DefaultValueFactory = _ => string.Empty,
    };

    /// <summary>The selector of a command line.</summary>
    /// <exception cref="UsageException">It is none.</exception>
    public static LabelSelector Read(ParseResult parsed, Option<string> option)
    {
        var text = parsed.GetValue(option)!;
        try
        {
            return LabelSelector.Parse(text);
        }
        catch (FormatException)
        {
            throw new UsageException(
                $"{Name} takes matchers of labels such as environment=\"production\",job=~\"auth|coordinator\", not '{ControlCharacters.Escape(text)}'.");
        }
    }
}
