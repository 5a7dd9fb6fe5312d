// Constitutional Hash: cdd01ef066bc6cf2

namespace Acgs.Governance.Cli.Tree.Text;

/// <summary>Tells the form of a text by its first bytes.</summary>
internal static class TextForms
{
    private const int Examined = 8000;

    /// <summary>The form of the file that begins with <paramref name="head"/>.</summary>
    public static TextForm Of(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0]) || head.StartsWith((ReadOnlySpan<byte>)[0, 0, 0xFE, 0xFF]))
        {
            return TextForm.Utf32;
        }

        if (head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
        {
            return TextForm.Utf16LittleEndian;
        }

        if (head.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return TextForm.Utf16BigEndian;
        }

        return head[..Math.Min(head.Length, Examined)].Contains((byte)0) ? TextForm.Binary : TextForm.Bytes;
    }
}
