// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;

namespace Acgs.Governance.Analyzers.Benchmarks.Damage;

/// <summary>A small file without a header.</summary>
/// <param name="Name">What is special about it.</param>
/// <param name="Text">Its text, without a byte-order mark.</param>
/// <param name="Encoding">What it is written in; the mark that goes with it is part of the file.</param>
internal sealed record Fixture(string Name, string Text, Encoding? Encoding = null)
{
    public static readonly Encoding Plain = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    public byte[] Bytes()
    {
        var encoding = Encoding ?? Plain;
        return [.. encoding.GetPreamble(), .. encoding.GetBytes(Text)];
    }
}
