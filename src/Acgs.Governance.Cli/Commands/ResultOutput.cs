// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Commands;

/// <summary>Writes the result of a command to standard output, in the format that the user wants.</summary>
internal static class ResultOutput
{
    public static void Write(bool isJson, Action<Stream> json, Action<TextWriter> text)
    {
        if (!isJson)
        {
            text(Console.Out);
            return;
        }

        using var output = Console.OpenStandardOutput();
        json(output);
    }
}
