// Constitutional Hash: cdd01ef066bc6cf2

using Microsoft.AspNetCore.Http;

namespace Acgs.Governance.Tests.Hosting;

/// <summary>Headers that keep the length of the body as the number that it is, as the server's do.</summary>
internal sealed class QuietHeaders : HeaderDictionary, IHeaderDictionary
{
    long? IHeaderDictionary.ContentLength { get; set; }
}
