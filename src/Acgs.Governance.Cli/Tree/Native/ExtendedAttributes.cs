// Constitutional Hash: cdd01ef066bc6cf2

using System.Runtime.InteropServices;

namespace Acgs.Governance.Cli.Tree.Native;

/// <summary>Copies the extended attributes of a file, its access control list among them.</summary>
internal static unsafe class ExtendedAttributes
{
    private const int MaxLength = 64 * 1024;

    /// <summary>Copies them from one open file to another.</summary>
    /// <returns>Whether none was lost.</returns>
    public static bool Copy(int from, int to)
    {
        // Most files have none, and many file systems know none: both are answered without a buffer.
        var length = LibC.ListAttributes(from, null, 0);
        if (length <= 0)
        {
            return true;
        }

        var names = new byte[length + 1];
        var values = new byte[MaxLength];
        fixed (byte* name = names, value = values)
        {
            length = LibC.ListAttributes(from, name, (nuint)length);
            for (var position = 0; position < length;)
            {
                if (!CopyOne(from, to, name + position, value))
                {
                    return false;
                }

                position += names.AsSpan(position).IndexOf((byte)0) + 1;
            }
        }

        return true;
    }

    private static bool CopyOne(int from, int to, byte* name, byte* value)
    {
        var length = LibC.GetAttribute(from, name, value, MaxLength);
        return (length >= 0 && LibC.SetAttribute(to, name, value, (nuint)length, 0) == 0) || IsOfSystem(name);
    }

    /// <summary>What the system gives a new file by itself and lets nobody copy.</summary>
    private static bool IsOfSystem(byte* name)
    {
        var text = MemoryMarshal.CreateReadOnlySpanFromNullTerminated(name);
        return text.StartsWith("security."u8) || text.StartsWith("trusted."u8);
    }
}
