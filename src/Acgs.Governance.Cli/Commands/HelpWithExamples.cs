// Constitutional Hash: cdd01ef066bc6cf2

using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Acgs.Governance.Cli.Commands;

/// <summary>The help of a command with examples below.</summary>
/// <param name="help">What writes the rest.</param>
internal sealed class HelpWithExamples(HelpAction help) : SynchronousCommandLineAction
{
    /// <summary>Puts examples into the help of all commands.</summary>
    public static void AddTo(RootCommand root)
    {
        foreach (var option in root.Options)
        {
            if (option is HelpOption { Action: HelpAction action } help)
            {
                help.Action = new HelpWithExamples(action);
            }
        }
    }

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        var code = help.Invoke(parseResult);
        var examples = HelpExamples.Of(parseResult.CommandResult.Command.Name);
        var output = parseResult.InvocationConfiguration.Output;
        if (examples.Length > 0)
        {
            output.WriteLine("Examples:");
        }

        foreach (var example in examples)
        {
            output.WriteLine("  " + example);
        }

        return code;
    }
}
