// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Tree.Native;

/// <summary>Reads open files whole.</summary>
internal static class FileReaderExtensions
{
    /// <summary>Reads to the end of the open file.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="buffer">Takes the bytes, and grows as they need it.</param>
    /// <returns>The number of bytes; negative when reading failed.</returns>
    public static int ReadAll(this IFileReader reader, ref byte[] buffer)
    {
        var length = 0;
        int count;
        while ((count = reader.Read(buffer.AsSpan(length))) > 0)
        {
            length += count;
            if (length == buffer.Length)
            {
                Array.Resize(ref buffer, length * 2);
            }
        }

        return count < 0 ? count : length;
    }
}
