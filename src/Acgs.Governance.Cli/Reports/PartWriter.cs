// Constitutional Hash: cdd01ef066bc6cf2

using System.Runtime.CompilerServices;

namespace Acgs.Governance.Cli.Reports;

internal static class PartWriter
{
    /// <summary>Writes a line part by part, because a string per finding would cost the report of a large tree tens of megabytes.</summary>
    public static void WriteLineInParts(this TextWriter output, [InterpolatedStringHandlerArgument(nameof(output))] Handler line)
    {
        _ = line;
        output.WriteLine();
    }

    [InterpolatedStringHandler]
    public readonly struct Handler
    {
        private readonly TextWriter _output;

        public Handler(int literalLength, int formattedCount, TextWriter output)
        {
            _ = literalLength + formattedCount;
            _output = output;
        }

        public void AppendLiteral(string text) => _output.Write(text);

        public void AppendFormatted(string text) => _output.Write(text);

        public void AppendFormatted(int number) => _output.Write(number);
    }
}
