// Constitutional Hash: cdd01ef066bc6cf2

using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace Acgs.Governance;

/// <summary>A resource that a page has inline.</summary>
/// <param name="Text">The style sheet, script or document.</param>
internal sealed record PageAsset(string Text)
{
    /// <summary>The source by which a content security policy allows it.</summary>
    public string Source => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Text)))}'";

    public static PageAsset Read(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!, Encoding.UTF8);

        // Browsers compute the digest after normalizing line endings to LF.
        return new(reader.ReadToEnd().ReplaceLineEndings("\n"));
    }
}
