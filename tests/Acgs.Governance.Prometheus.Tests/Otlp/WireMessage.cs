// Constitutional Hash: cdd01ef066bc6cf2

using Google.Protobuf;

namespace Acgs.Governance.Prometheus.Tests.Otlp;

/// <summary>A message of protocol buffers by the numbers of its fields (protobuf.dev, "Encoding"), for want of its generated class.</summary>
internal sealed class WireMessage
{
    private readonly List<(int Field, object Value)> _fields = [];

    public WireMessage(ByteString bytes)
    {
        var input = bytes.CreateCodedInput();
        for (var tag = input.ReadTag(); tag != 0; tag = input.ReadTag())
        {
            _fields.Add((WireFormat.GetTagFieldNumber(tag), Read(input, WireFormat.GetTagWireType(tag))));
        }
    }

    public bool Has(int field) => _fields.Any(pair => pair.Field == field);

    public IEnumerable<WireMessage> Messages(int field) => All<ByteString>(field).Select(bytes => new WireMessage(bytes));

    public string Text(int field) => string.Concat(All<ByteString>(field).Select(bytes => bytes.ToStringUtf8()));

    public ulong Number(int field) => All<ulong>(field).LastOrDefault();

    public double Real(int field) => BitConverter.UInt64BitsToDouble(Number(field));

    /// <summary>The elements of a packed field of eight bytes each.</summary>
    public IEnumerable<ulong> Packed(int field)
    {
        foreach (var bytes in All<ByteString>(field))
        {
            var input = bytes.CreateCodedInput();
            while (!input.IsAtEnd)
            {
                yield return input.ReadFixed64();
            }
        }
    }

    private IEnumerable<T> All<T>(int field) => _fields.Where(pair => pair.Field == field).Select(pair => (T)pair.Value);

    private static object Read(CodedInputStream input, WireFormat.WireType type) => type switch
    {
        WireFormat.WireType.Varint => input.ReadUInt64(),
        WireFormat.WireType.Fixed64 => input.ReadFixed64(),
        WireFormat.WireType.LengthDelimited => input.ReadBytes(),
        WireFormat.WireType.Fixed32 => (ulong)input.ReadFixed32(),
        _ => throw new InvalidDataException($"A field of the wire type {type}."),
    };
}
