// Constitutional Hash: cdd01ef066bc6cf2

using System.Text;
using Grpc.Core;

namespace Acgs.Governance.Grpc.Tests;

/// <summary>A service with a method of each kind. Written by hand: what a generator would make of it needs a compiler that not every machine has.</summary>
internal static class EchoMethods
{
    public static readonly Method<string, string> Unary = Create(MethodType.Unary);
    public static readonly Method<string, string> Server = Create(MethodType.ServerStreaming);
    public static readonly Method<string, string> Client = Create(MethodType.ClientStreaming);
    public static readonly Method<string, string> Duplex = Create(MethodType.DuplexStreaming);

    private static Method<string, string> Create(MethodType type) => new(type, "acgs.tests.Echo", type.ToString(), Utf8(), Utf8());

    private static Marshaller<string> Utf8() => Marshallers.Create(Encoding.UTF8.GetBytes, bytes => Encoding.UTF8.GetString(bytes));
}
