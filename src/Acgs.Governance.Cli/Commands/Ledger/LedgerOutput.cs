// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tree.Native;

namespace Acgs.Governance.Cli.Commands.Ledger;

/// <summary>Where results go that are files of their own.</summary>
internal static class LedgerOutput
{
    /// <summary>Writes a result to a file, as a whole, or to standard output.</summary>
    public static void Write(string? path, ReadOnlyMemory<byte> content) => Write(path, stream => stream.Write(content.Span));

    /// <summary>Writes a result to a file, as a whole, or to standard output.</summary>
    public static void Write(string? path, Action<Stream> write)
    {
        if (path is not null)
        {
            WholeFile.Write(path, write);
            return;
        }

        using var output = new BufferedStream(Console.OpenStandardOutput(), 64 * 1024);
        write(output);
    }
}
