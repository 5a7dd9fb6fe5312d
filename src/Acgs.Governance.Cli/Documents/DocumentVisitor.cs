// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;
using Acgs.Governance.Cli.Tree.Native;
using Acgs.Governance.Cli.Tree.Selection;
using Acgs.Governance.Cli.Tree.Settings;
using Acgs.Governance.Header.Languages;
using Acgs.Governance.Header.Languages.Types;

namespace Acgs.Governance.Cli.Documents;

/// <summary>Reads the documents among the files of a thread.</summary>
/// <param name="check">Checks them.</param>
/// <param name="reader">Reads files.</param>
internal sealed class DocumentVisitor(DocumentRun check, IFileReader reader) : IFileVisitor
{
    private static readonly FileType Markdown = DocumentTypes.All.First(type => type.Id == "markdown");

    private byte[] _buffer = new byte[64 * 1024];

    public void Enter(ReadOnlySpan<byte> folder, bool hasSettings)
    {
    }

    public void Visit(ReadOnlySpan<byte> path, bool isVendored)
    {
        if (isVendored || !IsDocument(path))
        {
            return;
        }

        // Test data is written to be wrong.
        if (IsSnapshot(path) || ProtectedFolders.ExemptionOf(path, Markdown) != Exemption.None)
        {
            check.AddExempt();
            return;
        }

        var name = Encoding.UTF8.GetString(path);
        var error = reader.Open(path);
        if (error != FileError.None)
        {
            check.AddUnreadable(name, error);
            return;
        }

        int length;
        try
        {
            length = reader.ReadAll(ref _buffer);
        }
        finally
        {
            reader.Close();
        }

        if (length < 0)
        {
            check.AddUnreadable(name, FileError.Failed);
        }
        else
        {
            check.Check(name, DocumentDecoder.Decode(_buffer.AsSpan(0, length)));
        }
    }

    public void Dispose()
    {
    }

    private static bool IsDocument(ReadOnlySpan<byte> path) => EndsWith(path, ".md"u8) || EndsWith(path, ".markdown"u8);

    // What Verify writes beside a test.
    private static bool IsSnapshot(ReadOnlySpan<byte> path) => EndsWith(path, ".verified.md"u8) || EndsWith(path, ".received.md"u8);

    private static bool EndsWith(ReadOnlySpan<byte> path, ReadOnlySpan<byte> suffix) =>
        path.Length > suffix.Length && Ascii.EqualsIgnoreCase(path[^suffix.Length..], suffix);
}
