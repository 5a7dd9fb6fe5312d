// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Tree.Selection;

/// <summary>Reads a list of paths from standard input: each ended by NUL if there is one in it, else one a line.</summary>
internal static class InputPaths
{
    /// <summary>The paths.</summary>
    public static List<byte[]> Read()
    {
        using var input = Console.OpenStandardInput();
        using var buffer = new MemoryStream();
        input.CopyTo(buffer);
        return Split(buffer.GetBuffer().AsSpan(0, (int)buffer.Length));
    }

    /// <summary>The paths of a list; empty ones are none.</summary>
    public static List<byte[]> Split(ReadOnlySpan<byte> list)
    {
        var paths = new List<byte[]>();
        var separator = list.Contains((byte)0) ? (byte)0 : (byte)'\n';
        foreach (var range in list.Split(separator))
        {
            var path = list[range];
            path = separator == '\n' && path.EndsWith((byte)'\r') ? path[..^1] : path;
            if (!path.IsEmpty)
            {
                paths.Add(path.ToArray());
            }
        }

        return paths;
    }
}
