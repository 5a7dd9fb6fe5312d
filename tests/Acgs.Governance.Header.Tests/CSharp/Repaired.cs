// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Header.CSharp;
using Acgs.Governance.Header.Editing;

namespace Acgs.Governance.Header.Tests.CSharp;

/// <summary>Scans and repairs texts by the grammar alone, in a project that defines A and DEBUG and accepts one older hash.</summary>
internal static class Repaired
{
    private static readonly Constitution Rotating = new(Canonical.Hash, [Canonical.AcceptedHash]);
    private static readonly string[] Symbols = ["A", "DEBUG"];

    public static HeaderScan Scan(string text) => CSharpHeader.Scan(new StringText(text), Rotating, Symbols, []);

    public static HeaderVerdict Verdict(string text) => Scan(text).Verdict;

    public static string Mend(string text, bool keepFirstComments = false)
    {
        var edited = new EditedText(text);
        new CSharpRepair(Rotating, Symbols, NewLine.Of(edited.Current, endOfLine: null), keepFirstComments).Repair(edited);
        var mended = new System.Text.StringBuilder();
        var position = 0;
        foreach (var edit in edited.Edits())
        {
            Assert.InRange(edit.Start, position, edit.End);
            mended.Append(text, position, edit.Start - position).Append(edit.Replacement);
            position = edit.End;
        }

        return mended.Append(text, position, text.Length - position).ToString();
    }
}
