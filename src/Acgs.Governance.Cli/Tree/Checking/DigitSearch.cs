// Constitutional Hash: cdd01ef066bc6cf2

using Acgs.Governance.Cli.Tree.Text;
using Acgs.Governance.Header;

namespace Acgs.Governance.Cli.Tree.Checking;

/// <summary>Looks for the digits of a hash anywhere in a file, which is what a search through a tree calls compliant.</summary>
/// <param name="content">The file; what of it has not been read yet is read and not kept.</param>
internal sealed class DigitSearch(FileContent content)
{
    private Constitution? _sought;
    private TextForm _form;
    private string[] _hashes = [];
    private byte[][] _bytes = [];

    /// <summary>Whether the file has the digits of one of the hashes.</summary>
    public bool Finds(Constitution constitution)
    {
        // Few trees have more than one constitution, or files in UTF-16, which have the digits apart from each other.
        if (_sought != constitution || _form != content.Form)
        {
            (_sought, _form) = (constitution, content.Form);
            _hashes = [constitution.Active, .. constitution.Accepted];
            _bytes = Array.ConvertAll(_hashes, hash => ByteCharacters.Encode(hash, _form));
        }

        return IsRead() || (!content.IsWhole && content.IsInRest(_bytes));
    }

    private bool IsRead()
    {
        for (var index = 0; index < _hashes.Length; index++)
        {
            if (_form == TextForm.Bytes ? content.Bytes.IndexOf(_bytes[index]) >= 0 : content.Characters.IndexOf(_hashes[index]) >= 0)
            {
                return true;
            }
        }

        return false;
    }
}
