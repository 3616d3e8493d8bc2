// Operations on which passes are tried, to learn what they do with each kind: every operation here is put into a function of its own.

func.func @p1(%a: f32, %b: f32) -> f32 {
  %0 = arith.addf %a, %b : f32
  return %0 : f32
}

func.func @p2(%a: bf16, %b: bf16) -> bf16 {
  %0 = arith.addf %a, %b : bf16
  return %0 : bf16
}

func.func @p3(%a: f16, %b: f16) -> f16 {
  %0 = arith.addf %a, %b : f16
  return %0 : f16
}

func.func @p4(%a: vector<4xf32>, %b: vector<4xf32>) -> vector<4xf32> {
  %0 = arith.addf %a, %b : vector<4xf32>
  return %0 : vector<4xf32>
}

func.func @p5(%a: vector<4x4xf32>, %b: vector<4x4xf32>) -> vector<4x4xf32> {
  %0 = arith.addf %a, %b : vector<4x4xf32>
  return %0 : vector<4x4xf32>
}

func.func @p6(%a: vector<4xbf16>, %b: vector<4xbf16>) -> vector<4xbf16> {
  %0 = arith.addf %a, %b : vector<4xbf16>
  return %0 : vector<4xbf16>
}

func.func @p7(%a: vector<[4]xf32>, %b: vector<[4]xf32>) -> vector<[4]xf32> {
  %0 = arith.addf %a, %b : vector<[4]xf32>
  return %0 : vector<[4]xf32>
}

func.func @p8(%a: f32, %b: f32) -> f32 {
  %0 = arith.subf %a, %b : f32
  return %0 : f32
}

func.func @p9(%a: bf16, %b: bf16) -> bf16 {
  %0 = arith.subf %a, %b : bf16
  return %0 : bf16
}

func.func @p10(%a: f16, %b: f16) -> f16 {
  %0 = arith.subf %a, %b : f16
  return %0 : f16
}

func.func @p11(%a: vector<4xf32>, %b: vector<4xf32>) -> vector<4xf32> {
  %0 = arith.subf %a, %b : vector<4xf32>
  return %0 : vector<4xf32>
}

func.func @p12(%a: vector<4x4xf32>, %b: vector<4x4xf32>) -> vector<4x4xf32> {
  %0 = arith.subf %a, %b : vector<4x4xf32>
  return %0 : vector<4x4xf32>
}

func.func @p13(%a: vector<4xbf16>, %b: vector<4xbf16>) -> vector<4xbf16> {
  %0 = arith.subf %a, %b : vector<4xbf16>
  return %0 : vector<4xbf16>
}

func.func @p14(%a: vector<[4]xf32>, %b: vector<[4]xf32>) -> vector<[4]xf32> {
  %0 = arith.subf %a, %b : vector<[4]xf32>
  return %0 : vector<[4]xf32>
}

func.func @p15(%a: f32, %b: f32) -> f32 {
  %0 = arith.mulf %a, %b : f32
  return %0 : f32
}

func.func @p16(%a: bf16, %b: bf16) -> bf16 {
  %0 = arith.mulf %a, %b : bf16
  return %0 : bf16
}

func.func @p17(%a: f16, %b: f16) -> f16 {
  %0 = arith.mulf %a, %b : f16
  return %0 : f16
}

func.func @p18(%a: vector<4xf32>, %b: vector<4xf32>) -> vector<4xf32> {
  %0 = arith.mulf %a, %b : vector<4xf32>
  return %0 : vector<4xf32>
}

func.func @p19(%a: vector<4x4xf32>, %b: vector<4x4xf32>) -> vector<4x4xf32> {
  %0 = arith.mulf %a, %b : vector<4x4xf32>
  return %0 : vector<4x4xf32>
}

func.func @p20(%a: vector<4xbf16>, %b: vector<4xbf16>) -> vector<4xbf16> {
  %0 = arith.mulf %a, %b : vector<4xbf16>
  return %0 : vector<4xbf16>
}

func.func @p21(%a: vector<[4]xf32>, %b: vector<[4]xf32>) -> vector<[4]xf32> {
  %0 = arith.mulf %a, %b : vector<[4]xf32>
  return %0 : vector<[4]xf32>
}

func.func @p22(%a: f32, %b: f32) -> f32 {
  %0 = arith.divf %a, %b : f32
  return %0 : f32
}

func.func @p23(%a: bf16, %b: bf16) -> bf16 {
  %0 = arith.divf %a, %b : bf16
  return %0 : bf16
}

func.func @p24(%a: f16, %b: f16) -> f16 {
  %0 = arith.divf %a, %b : f16
  return %0 : f16
}

func.func @p25(%a: vector<4xf32>, %b: vector<4xf32>) -> vector<4xf32> {
  %0 = arith.divf %a, %b : vector<4xf32>
  return %0 : vector<4xf32>
}

func.func @p26(%a: vector<4x4xf32>, %b: vector<4x4xf32>) -> vector<4x4xf32> {
  %0 = arith.divf %a, %b : vector<4x4xf32>
  return %0 : vector<4x4xf32>
}

func.func @p27(%a: vector<4xbf16>, %b: vector<4xbf16>) -> vector<4xbf16> {
  %0 = arith.divf %a, %b : vector<4xbf16>
  return %0 : vector<4xbf16>
}

func.func @p28(%a: vector<[4]xf32>, %b: vector<[4]xf32>) -> vector<[4]xf32> {
  %0 = arith.divf %a, %b : vector<[4]xf32>
  return %0 : vector<[4]xf32>
}

func.func @p29(%a: f32, %b: f32) -> f32 {
  %0 = arith.remf %a, %b : f32
  return %0 : f32
}

func.func @p30(%a: bf16, %b: bf16) -> bf16 {
  %0 = arith.remf %a, %b : bf16
  return %0 : bf16
}

func.func @p31(%a: f16, %b: f16) -> f16 {
  %0 = arith.remf %a, %b : f16
  return %0 : f16
}

func.func @p32(%a: vector<4xf32>, %b: vector<4xf32>) -> vector<4xf32> {
  %0 = arith.remf %a, %b : vector<4xf32>
  return %0 : vector<4xf32>
}

func.func @p33(%a: vector<4x4xf32>, %b: vector<4x4xf32>) -> vector<4x4xf32> {
  %0 = arith.remf %a, %b : vector<4x4xf32>
  return %0 : vector<4x4xf32>
}

func.func @p34(%a: vector<4xbf16>, %b: vector<4xbf16>) -> vector<4xbf16> {
  %0 = arith.remf %a, %b : vector<4xbf16>
  return %0 : vector<4xbf16>
}

func.func @p35(%a: vector<[4]xf32>, %b: vector<[4]xf32>) -> vector<[4]xf32> {
  %0 = arith.remf %a, %b : vector<[4]xf32>
  return %0 : vector<[4]xf32>
}

func.func @p36(%a: f32, %b: f32) -> f32 {
  %0 = arith.maximumf %a, %b : f32
  return %0 : f32
}

func.func @p37(%a: bf16, %b: bf16) -> bf16 {
  %0 = arith.maximumf %a, %b : bf16
  return %0 : bf16
}

func.func @p38(%a: f16, %b: f16) -> f16 {
  %0 = arith.maximumf %a, %b : f16
  return %0 : f16
}

func.func @p39(%a: vector<4xf32>, %b: vector<4xf32>) -> vector<4xf32> {
  %0 = arith.maximumf %a, %b : vector<4xf32>
  return %0 : vector<4xf32>
}

func.func @p40(%a: vector<4x4xf32>, %b: vector<4x4xf32>) -> vector<4x4xf32> {
  %0 = arith.maximumf %a, %b : vector<4x4xf32>
  return %0 : vector<4x4xf32>
}

func.func @p41(%a: vector<4xbf16>, %b: vector<4xbf16>) -> vector<4xbf16> {
  %0 = arith.maximumf %a, %b : vector<4xbf16>
  return %0 : vector<4xbf16>
}

func.func @p42(%a: vector<[4]xf32>, %b: vector<[4]xf32>) -> vector<[4]xf32> {
  %0 = arith.maximumf %a, %b : vector<[4]xf32>
  return %0 : vector<[4]xf32>
}

func.func @p43(%a: f32, %b: f32) -> f32 {
  %0 = arith.minimumf %a, %b : f32
  return %0 : f32
}

func.func @p44(%a: bf16, %b: bf16) -> bf16 {
  %0 = arith.minimumf %a, %b : bf16
  return %0 : bf16
}

func.func @p45(%a: f16, %b: f16) -> f16 {
  %0 = arith.minimumf %a, %b : f16
  return %0 : f16
}

func.func @p46(%a: vector<4xf32>, %b: vector<4xf32>) -> vector<4xf32> {
  %0 = arith.minimumf %a, %b : vector<4xf32>
  return %0 : vector<4xf32>
}

func.func @p47(%a: vector<4x4xf32>, %b: vector<4x4xf32>) -> vector<4x4xf32> {
  %0 = arith.minimumf %a, %b : vector<4x4xf32>
  return %0 : vector<4x4xf32>
}

func.func @p48(%a: vector<4xbf16>, %b: vector<4xbf16>) -> vector<4xbf16> {
  %0 = arith.minimumf %a, %b : vector<4xbf16>
  return %0 : vector<4xbf16>
}

func.func @p49(%a: vector<[4]xf32>, %b: vector<[4]xf32>) -> vector<[4]xf32> {
  %0 = arith.minimumf %a, %b : vector<[4]xf32>
  return %0 : vector<[4]xf32>
}

func.func @p50(%a: f32, %b: f32) -> f32 {
  %0 = arith.maxnumf %a, %b : f32
  return %0 : f32
}

func.func @p51(%a: bf16, %b: bf16) -> bf16 {
  %0 = arith.maxnumf %a, %b : bf16
  return %0 : bf16
}

func.func @p52(%a: f16, %b: f16) -> f16 {
  %0 = arith.maxnumf %a, %b : f16
  return %0 : f16
}

func.func @p53(%a: vector<4xf32>, %b: vector<4xf32>) -> vector<4xf32> {
  %0 = arith.maxnumf %a, %b : vector<4xf32>
  return %0 : vector<4xf32>
}

func.func @p54(%a: vector<4x4xf32>, %b: vector<4x4xf32>) -> vector<4x4xf32> {
  %0 = arith.maxnumf %a, %b : vector<4x4xf32>
  return %0 : vector<4x4xf32>
}

func.func @p55(%a: vector<4xbf16>, %b: vector<4xbf16>) -> vector<4xbf16> {
  %0 = arith.maxnumf %a, %b : vector<4xbf16>
  return %0 : vector<4xbf16>
}

func.func @p56(%a: vector<[4]xf32>, %b: vector<[4]xf32>) -> vector<[4]xf32> {
  %0 = arith.maxnumf %a, %b : vector<[4]xf32>
  return %0 : vector<[4]xf32>
}

func.func @p57(%a: f32, %b: f32) -> f32 {
  %0 = arith.minnumf %a, %b : f32
  return %0 : f32
}

func.func @p58(%a: bf16, %b: bf16) -> bf16 {
  %0 = arith.minnumf %a, %b : bf16
  return %0 : bf16
}

func.func @p59(%a: f16, %b: f16) -> f16 {
  %0 = arith.minnumf %a, %b : f16
  return %0 : f16
}

func.func @p60(%a: vector<4xf32>, %b: vector<4xf32>) -> vector<4xf32> {
  %0 = arith.minnumf %a, %b : vector<4xf32>
  return %0 : vector<4xf32>
}

func.func @p61(%a: vector<4x4xf32>, %b: vector<4x4xf32>) -> vector<4x4xf32> {
  %0 = arith.minnumf %a, %b : vector<4x4xf32>
  return %0 : vector<4x4xf32>
}

func.func @p62(%a: vector<4xbf16>, %b: vector<4xbf16>) -> vector<4xbf16> {
  %0 = arith.minnumf %a, %b : vector<4xbf16>
  return %0 : vector<4xbf16>
}

func.func @p63(%a: vector<[4]xf32>, %b: vector<[4]xf32>) -> vector<[4]xf32> {
  %0 = arith.minnumf %a, %b : vector<[4]xf32>
  return %0 : vector<[4]xf32>
}

func.func @p64(%a: f32) -> f32 {
  %0 = arith.negf %a : f32
  return %0 : f32
}

func.func @p65(%a: bf16) -> bf16 {
  %0 = arith.negf %a : bf16
  return %0 : bf16
}

func.func @p66(%a: f16) -> f16 {
  %0 = arith.negf %a : f16
  return %0 : f16
}

func.func @p67(%a: vector<4xf32>) -> vector<4xf32> {
  %0 = arith.negf %a : vector<4xf32>
  return %0 : vector<4xf32>
}

func.func @p68(%a: vector<4x4xf32>) -> vector<4x4xf32> {
  %0 = arith.negf %a : vector<4x4xf32>
  return %0 : vector<4x4xf32>
}

func.func @p69(%a: vector<4xbf16>) -> vector<4xbf16> {
  %0 = arith.negf %a : vector<4xbf16>
  return %0 : vector<4xbf16>
}

func.func @p70(%a: vector<[4]xf32>) -> vector<[4]xf32> {
  %0 = arith.negf %a : vector<[4]xf32>
  return %0 : vector<[4]xf32>
}

func.func @p71(%a: i32, %b: i32) -> i32 {
  %0 = arith.addi %a, %b : i32
  return %0 : i32
}

func.func @p72(%a: index, %b: index) -> index {
  %0 = arith.addi %a, %b : index
  return %0 : index
}

func.func @p73(%a: vector<4xi32>, %b: vector<4xi32>) -> vector<4xi32> {
  %0 = arith.addi %a, %b : vector<4xi32>
  return %0 : vector<4xi32>
}

func.func @p74(%a: vector<4x4xi32>, %b: vector<4x4xi32>) -> vector<4x4xi32> {
  %0 = arith.addi %a, %b : vector<4x4xi32>
  return %0 : vector<4x4xi32>
}

func.func @p75(%a: vector<4xindex>, %b: vector<4xindex>) -> vector<4xindex> {
  %0 = arith.addi %a, %b : vector<4xindex>
  return %0 : vector<4xindex>
}

func.func @p76(%a: vector<[4]xi32>, %b: vector<[4]xi32>) -> vector<[4]xi32> {
  %0 = arith.addi %a, %b : vector<[4]xi32>
  return %0 : vector<[4]xi32>
}

func.func @p77(%a: i1, %b: i1) -> i1 {
  %0 = arith.addi %a, %b : i1
  return %0 : i1
}

func.func @p78(%a: i32, %b: i32) -> i32 {
  %0 = arith.subi %a, %b : i32
  return %0 : i32
}

func.func @p79(%a: index, %b: index) -> index {
  %0 = arith.subi %a, %b : index
  return %0 : index
}

func.func @p80(%a: vector<4xi32>, %b: vector<4xi32>) -> vector<4xi32> {
  %0 = arith.subi %a, %b : vector<4xi32>
  return %0 : vector<4xi32>
}

func.func @p81(%a: vector<4x4xi32>, %b: vector<4x4xi32>) -> vector<4x4xi32> {
  %0 = arith.subi %a, %b : vector<4x4xi32>
  return %0 : vector<4x4xi32>
}

func.func @p82(%a: vector<4xindex>, %b: vector<4xindex>) -> vector<4xindex> {
  %0 = arith.subi %a, %b : vector<4xindex>
  return %0 : vector<4xindex>
}

func.func @p83(%a: vector<[4]xi32>, %b: vector<[4]xi32>) -> vector<[4]xi32> {
  %0 = arith.subi %a, %b : vector<[4]xi32>
  return %0 : vector<[4]xi32>
}

func.func @p84(%a: i32, %b: i32) -> i32 {
  %0 = arith.muli %a, %b : i32
  return %0 : i32
}

func.func @p85(%a: index, %b: index) -> index {
  %0 = arith.muli %a, %b : index
  return %0 : index
}

func.func @p86(%a: vector<4xi32>, %b: vector<4xi32>) -> vector<4xi32> {
  %0 = arith.muli %a, %b : vector<4xi32>
  return %0 : vector<4xi32>
}

func.func @p87(%a: vector<4x4xi32>, %b: vector<4x4xi32>) -> vector<4x4xi32> {
  %0 = arith.muli %a, %b : vector<4x4xi32>
  return %0 : vector<4x4xi32>
}

func.func @p88(%a: vector<4xindex>, %b: vector<4xindex>) -> vector<4xindex> {
  %0 = arith.muli %a, %b : vector<4xindex>
  return %0 : vector<4xindex>
}

func.func @p89(%a: vector<[4]xi32>, %b: vector<[4]xi32>) -> vector<[4]xi32> {
  %0 = arith.muli %a, %b : vector<[4]xi32>
  return %0 : vector<[4]xi32>
}

func.func @p90(%a: i1, %b: i1) -> i1 {
  %0 = arith.muli %a, %b : i1
  return %0 : i1
}

func.func @p91(%a: i32, %b: i32) -> i32 {
  %0 = arith.divsi %a, %b : i32
  return %0 : i32
}

func.func @p92(%a: index, %b: index) -> index {
  %0 = arith.divsi %a, %b : index
  return %0 : index
}

func.func @p93(%a: vector<4xi32>, %b: vector<4xi32>) -> vector<4xi32> {
  %0 = arith.divsi %a, %b : vector<4xi32>
  return %0 : vector<4xi32>
}

func.func @p94(%a: vector<4x4xi32>, %b: vector<4x4xi32>) -> vector<4x4xi32> {
  %0 = arith.divsi %a, %b : vector<4x4xi32>
  return %0 : vector<4x4xi32>
}

func.func @p95(%a: vector<4xindex>, %b: vector<4xindex>) -> vector<4xindex> {
  %0 = arith.divsi %a, %b : vector<4xindex>
  return %0 : vector<4xindex>
}

func.func @p96(%a: vector<[4]xi32>, %b: vector<[4]xi32>) -> vector<[4]xi32> {
  %0 = arith.divsi %a, %b : vector<[4]xi32>
  return %0 : vector<[4]xi32>
}

func.func @p97(%a: i32, %b: i32) -> i32 {
  %0 = arith.divui %a, %b : i32
  return %0 : i32
}

func.func @p98(%a: index, %b: index) -> index {
  %0 = arith.divui %a, %b : index
  return %0 : index
}

func.func @p99(%a: vector<4xi32>, %b: vector<4xi32>) -> vector<4xi32> {
  %0 = arith.divui %a, %b : vector<4xi32>
  return %0 : vector<4xi32>
}

func.func @p100(%a: vector<4x4xi32>, %b: vector<4x4xi32>) -> vector<4x4xi32> {
  %0 = arith.divui %a, %b : vector<4x4xi32>
  return %0 : vector<4x4xi32>
}

func.func @p101(%a: vector<4xindex>, %b: vector<4xindex>) -> vector<4xindex> {
  %0 = arith.divui %a, %b : vector<4xindex>
  return %0 : vector<4xindex>
}

func.func @p102(%a: vector<[4]xi32>, %b: vector<[4]xi32>) -> vector<[4]xi32> {
  %0 = arith.divui %a, %b : vector<[4]xi32>
  return %0 : vector<[4]xi32>
}

func.func @p103(%a: i32, %b: i32) -> i32 {
  %0 = arith.remsi %a, %b : i32
  return %0 : i32
}

func.func @p104(%a: index, %b: index) -> index {
  %0 = arith.remsi %a, %b : index
  return %0 : index
}

func.func @p105(%a: vector<4xi32>, %b: vector<4xi32>) -> vector<4xi32> {
  %0 = arith.remsi %a, %b : vector<4xi32>
  return %0 : vector<4xi32>
}

func.func @p106(%a: vector<4x4xi32>, %b: vector<4x4xi32>) -> vector<4x4xi32> {
  %0 = arith.remsi %a, %b : vector<4x4xi32>
  return %0 : vector<4x4xi32>
}

func.func @p107(%a: vector<4xindex>, %b: vector<4xindex>) -> vector<4xindex> {
  %0 = arith.remsi %a, %b : vector<4xindex>
  return %0 : vector<4xindex>
}

func.func @p108(%a: vector<[4]xi32>, %b: vector<[4]xi32>) -> vector<[4]xi32> {
  %0 = arith.remsi %a, %b : vector<[4]xi32>
  return %0 : vector<[4]xi32>
}

func.func @p109(%a: i32, %b: i32) -> i32 {
  %0 = arith.remui %a, %b : i32
  return %0 : i32
}

func.func @p110(%a: index, %b: index) -> index {
  %0 = arith.remui %a, %b : index
  return %0 : index
}

func.func @p111(%a: vector<4xi32>, %b: vector<4xi32>) -> vector<4xi32> {
  %0 = arith.remui %a, %b : vector<4xi32>
  return %0 : vector<4xi32>
}

func.func @p112(%a: vector<4x4xi32>, %b: vector<4x4xi32>) -> vector<4x4xi32> {
  %0 = arith.remui %a, %b : vector<4x4xi32>
  return %0 : vector<4x4xi32>
}

func.func @p113(%a: vector<4xindex>, %b: vector<4xindex>) -> vector<4xindex> {
  %0 = arith.remui %a, %b : vector<4xindex>
  return %0 : vector<4xindex>
}

func.func @p114(%a: vector<[4]xi32>, %b: vector<[4]xi32>) -> vector<[4]xi32> {
  %0 = arith.remui %a, %b : vector<[4]xi32>
  return %0 : vector<[4]xi32>
}

func.func @p115(%a: i32, %b: i32) -> i32 {
  %0 = arith.ceildivsi %a, %b : i32
  return %0 : i32
}

func.func @p116(%a: index, %b: index) -> index {
  %0 = arith.ceildivsi %a, %b : index
  return %0 : index
}

func.func @p117(%a: vector<4xi32>, %b: vector<4xi32>) -> vector<4xi32> {
  %0 = arith.ceildivsi %a, %b : vector<4xi32>
  return %0 : vector<4xi32>
}

func.func @p118(%a: vector<4x4xi32>, %b: vector<4x4xi32>) -> vector<4x4xi32> {
  %0 = arith.ceildivsi %a, %b : vector<4x4xi32>
  return %0 : vector<4x4xi32>
}

func.func @p119(%a: vector<4xindex>, %b: vector<4xindex>) -> vector<4xindex> {
  %0 = arith.ceildivsi %a, %b : vector<4xindex>
  return %0 : vector<4xindex>
}

func.func @p120(%a: vector<[4]xi32>, %b: vector<[4]xi32>) -> vector<[4]xi32> {
  %0 = arith.ceildivsi %a, %b : vector<[4]xi32>
  return %0 : vector<[4]xi32>
}

func.func @p121(%a: i32, %b: i32) -> i32 {
  %0 = arith.ceildivui %a, %b : i32
  return %0 : i32
}

func.func @p122(%a: index, %b: index) -> index {
  %0 = arith.ceildivui %a, %b : index
  return %0 : index
}

func.func @p123(%a: vector<4xi32>, %b: vector<4xi32>) -> vector<4xi32> {
  %0 = arith.ceildivui %a, %b : vector<4xi32>
  return %0 : vector<4xi32>
}

func.func @p124(%a: vector<4x4xi32>, %b: vector<4x4xi32>) -> vector<4x4xi32> {
  %0 = arith.ceildivui %a, %b : vector<4x4xi32>
  return %0 : vector<4x4xi32>
}

func.func @p125(%a: vector<4xindex>, %b: vector<4xindex>) -> vector<4xindex> {
  %0 = arith.ceildivui %a, %b : vector<4xindex>
  return %0 : vector<4xindex>
}

func.func @p126(%a: vector<[4]xi32>, %b: vector<[4]xi32>) -> vector<[4]xi32> {
  %0 = arith.ceildivui %a, %b : vector<[4]xi32>
  return %0 : vector<[4]xi32>
}

func.func @p127(%a: i32, %b: i32) -> i32 {
  %0 = arith.floordivsi %a, %b : i32
  return %0 : i32
}

func.func @p128(%a: index, %b: index) -> index {
  %0 = arith.floordivsi %a, %b : index
  return %0 : index
}

func.func @p129(%a: vector<4xi32>, %b: vector<4xi32>) -> vector<4xi32> {
  %0 = arith.floordivsi %a, %b : vector<4xi32>
  return %0 : vector<4xi32>
}

func.func @p130(%a: vector<4x4xi32>, %b: vector<4x4xi32>) -> vector<4x4xi32> {
  %0 = arith.floordivsi %a, %b : vector<4x4xi32>
  return %0 : vector<4x4xi32>
}

func.func @p131(%a: vector<4xindex>, %b: vector<4xindex>) -> vector<4xindex> {
  %0 = arith.floordivsi %a, %b : vector<4xindex>
  return %0 : vector<4xindex>
}

func.func @p132(%a: vector<[4]xi32>, %b: vector<[4]xi32>) -> vector<[4]xi32> {
  %0 = arith.floordivsi %a, %b : vector<[4]xi32>
  return %0 : vector<[4]xi32>
}

func.func @p133(%a: i32, %b: i32) -> i32 {
  %0 = arith.andi %a, %b : i32
  return %0 : i32
}

func.func @p134(%a: index, %b: index) -> index {
  %0 = arith.andi %a, %b : index
  return %0 : index
}

func.func @p135(%a: vector<4xi32>, %b: vector<4xi32>) -> vector<4xi32> {
  %0 = arith.andi %a, %b : vector<4xi32>
  return %0 : vector<4xi32>
}

func.func @p136(%a: vector<4x4xi32>, %b: vector<4x4xi32>) -> vector<4x4xi32> {
  %0 = arith.andi %a, %b : vector<4x4xi32>
  return %0 : vector<4x4xi32>
}

func.func @p137(%a: vector<4xindex>, %b: vector<4xindex>) -> vector<4xindex> {
  %0 = arith.andi %a, %b : vector<4xindex>
  return %0 : vector<4xindex>
}

func.func @p138(%a: vector<[4]xi32>, %b: vector<[4]xi32>) -> vector<[4]xi32> {
  %0 = arith.andi %a, %b : vector<[4]xi32>
  return %0 : vector<[4]xi32>
}

func.func @p139(%a: i1, %b: i1) -> i1 {
  %0 = arith.andi %a, %b : i1
  return %0 : i1
}

func.func @p140(%a: i32, %b: i32) -> i32 {
  %0 = arith.ori %a, %b : i32
  return %0 : i32
}

func.func @p141(%a: index, %b: index) -> index {
  %0 = arith.ori %a, %b : index
  return %0 : index
}

func.func @p142(%a: vector<4xi32>, %b: vector<4xi32>) -> vector<4xi32> {
  %0 = arith.ori %a, %b : vector<4xi32>
  return %0 : vector<4xi32>
}

func.func @p143(%a: vector<4x4xi32>, %b: vector<4x4xi32>) -> vector<4x4xi32> {
  %0 = arith.ori %a, %b : vector<4x4xi32>
  return %0 : vector<4x4xi32>
}

func.func @p144(%a: vector<4xindex>, %b: vector<4xindex>) -> vector<4xindex> {
  %0 = arith.ori %a, %b : vector<4xindex>
  return %0 : vector<4xindex>
}

func.func @p145(%a: vector<[4]xi32>, %b: vector<[4]xi32>) -> vector<[4]xi32> {
  %0 = arith.ori %a, %b : vector<[4]xi32>
  return %0 : vector<[4]xi32>
}

func.func @p146(%a: i1, %b: i1) -> i1 {
  %0 = arith.ori %a, %b : i1
  return %0 : i1
}

func.func @p147(%a: i32, %b: i32) -> i32 {
  %0 = arith.xori %a, %b : i32
  return %0 : i32
}

func.func @p148(%a: index, %b: index) -> index {
  %0 = arith.xori %a, %b : index
  return %0 : index
}

func.func @p149(%a: vector<4xi32>, %b: vector<4xi32>) -> vector<4xi32> {
  %0 = arith.xori %a, %b : vector<4xi32>
  return %0 : vector<4xi32>
}

func.func @p150(%a: vector<4x4xi32>, %b: vector<4x4xi32>) -> vector<4x4xi32> {
  %0 = arith.xori %a, %b : vector<4x4xi32>
  return %0 : vector<4x4xi32>
}

func.func @p151(%a: vector<4xindex>, %b: vector<4xindex>) -> vector<4xindex> {
  %0 = arith.xori %a, %b : vector<4xindex>
  return %0 : vector<4xindex>
}

func.func @p152(%a: vector<[4]xi32>, %b: vector<[4]xi32>) -> vector<[4]xi32> {
  %0 = arith.xori %a, %b : vector<[4]xi32>
  return %0 : vector<[4]xi32>
}

func.func @p153(%a: i1, %b: i1) -> i1 {
  %0 = arith.xori %a, %b : i1
  return %0 : i1
}

func.func @p154(%a: i32, %b: i32) -> i32 {
  %0 = arith.shli %a, %b : i32
  return %0 : i32
}

func.func @p155(%a: index, %b: index) -> index {
  %0 = arith.shli %a, %b : index
  return %0 : index
}

func.func @p156(%a: vector<4xi32>, %b: vector<4xi32>) -> vector<4xi32> {
  %0 = arith.shli %a, %b : vector<4xi32>
  return %0 : vector<4xi32>
}

func.func @p157(%a: vector<4x4xi32>, %b: vector<4x4xi32>) -> vector<4x4xi32> {
  %0 = arith.shli %a, %b : vector<4x4xi32>
  return %0 : vector<4x4xi32>
}

func.func @p158(%a: vector<4xindex>, %b: vector<4xindex>) -> vector<4xindex> {
  %0 = arith.shli %a, %b : vector<4xindex>
  return %0 : vector<4xindex>
}

func.func @p159(%a: vector<[4]xi32>, %b: vector<[4]xi32>) -> vector<[4]xi32> {
  %0 = arith.shli %a, %b : vector<[4]xi32>
  return %0 : vector<[4]xi32>
}

func.func @p160(%a: i32, %b: i32) -> i32 {
  %0 = arith.shrsi %a, %b : i32
  return %0 : i32
}

func.func @p161(%a: index, %b: index) -> index {
  %0 = arith.shrsi %a, %b : index
  return %0 : index
}

func.func @p162(%a: vector<4xi32>, %b: vector<4xi32>) -> vector<4xi32> {
  %0 = arith.shrsi %a, %b : vector<4xi32>
  return %0 : vector<4xi32>
}

func.func @p163(%a: vector<4x4xi32>, %b: vector<4x4xi32>) -> vector<4x4xi32> {
  %0 = arith.shrsi %a, %b : vector<4x4xi32>
  return %0 : vector<4x4xi32>
}

func.func @p164(%a: vector<4xindex>, %b: vector<4xindex>) -> vector<4xindex> {
  %0 = arith.shrsi %a, %b : vector<4xindex>
  return %0 : vector<4xindex>
}

func.func @p165(%a: vector<[4]xi32>, %b: vector<[4]xi32>) -> vector<[4]xi32> {
  %0 = arith.shrsi %a, %b : vector<[4]xi32>
  return %0 : vector<[4]xi32>
}

func.func @p166(%a: i32, %b: i32) -> i32 {
  %0 = arith.shrui %a, %b : i32
  return %0 : i32
}

func.func @p167(%a: index, %b: index) -> index {
  %0 = arith.shrui %a, %b : index
  return %0 : index
}

func.func @p168(%a: vector<4xi32>, %b: vector<4xi32>) -> vector<4xi32> {
  %0 = arith.shrui %a, %b : vector<4xi32>
  return %0 : vector<4xi32>
}

func.func @p169(%a: vector<4x4xi32>, %b: vector<4x4xi32>) -> vector<4x4xi32> {
  %0 = arith.shrui %a, %b : vector<4x4xi32>
  return %0 : vector<4x4xi32>
}

func.func @p170(%a: vector<4xindex>, %b: vector<4xindex>) -> vector<4xindex> {
  %0 = arith.shrui %a, %b : vector<4xindex>
  return %0 : vector<4xindex>
}

func.func @p171(%a: vector<[4]xi32>, %b: vector<[4]xi32>) -> vector<[4]xi32> {
  %0 = arith.shrui %a, %b : vector<[4]xi32>
  return %0 : vector<[4]xi32>
}

func.func @p172(%a: i32, %b: i32) -> i32 {
  %0 = arith.maxsi %a, %b : i32
  return %0 : i32
}

func.func @p173(%a: index, %b: index) -> index {
  %0 = arith.maxsi %a, %b : index
  return %0 : index
}

func.func @p174(%a: vector<4xi32>, %b: vector<4xi32>) -> vector<4xi32> {
  %0 = arith.maxsi %a, %b : vector<4xi32>
  return %0 : vector<4xi32>
}

func.func @p175(%a: vector<4x4xi32>, %b: vector<4x4xi32>) -> vector<4x4xi32> {
  %0 = arith.maxsi %a, %b : vector<4x4xi32>
  return %0 : vector<4x4xi32>
}

func.func @p176(%a: vector<4xindex>, %b: vector<4xindex>) -> vector<4xindex> {
  %0 = arith.maxsi %a, %b : vector<4xindex>
  return %0 : vector<4xindex>
}

func.func @p177(%a: vector<[4]xi32>, %b: vector<[4]xi32>) -> vector<[4]xi32> {
  %0 = arith.maxsi %a, %b : vector<[4]xi32>
  return %0 : vector<[4]xi32>
}

func.func @p178(%a: i32, %b: i32) -> i32 {
  %0 = arith.maxui %a, %b : i32
  return %0 : i32
}

func.func @p179(%a: index, %b: index) -> index {
  %0 = arith.maxui %a, %b : index
  return %0 : index
}

func.func @p180(%a: vector<4xi32>, %b: vector<4xi32>) -> vector<4xi32> {
  %0 = arith.maxui %a, %b : vector<4xi32>
  return %0 : vector<4xi32>
}

func.func @p181(%a: vector<4x4xi32>, %b: vector<4x4xi32>) -> vector<4x4xi32> {
  %0 = arith.maxui %a, %b : vector<4x4xi32>
  return %0 : vector<4x4xi32>
}

func.func @p182(%a: vector<4xindex>, %b: vector<4xindex>) -> vector<4xindex> {
  %0 = arith.maxui %a, %b : vector<4xindex>
  return %0 : vector<4xindex>
}

func.func @p183(%a: vector<[4]xi32>, %b: vector<[4]xi32>) -> vector<[4]xi32> {
  %0 = arith.maxui %a, %b : vector<[4]xi32>
  return %0 : vector<[4]xi32>
}

func.func @p184(%a: i32, %b: i32) -> i32 {
  %0 = arith.minsi %a, %b : i32
  return %0 : i32
}

func.func @p185(%a: index, %b: index) -> index {
  %0 = arith.minsi %a, %b : index
  return %0 : index
}

func.func @p186(%a: vector<4xi32>, %b: vector<4xi32>) -> vector<4xi32> {
  %0 = arith.minsi %a, %b : vector<4xi32>
  return %0 : vector<4xi32>
}

func.func @p187(%a: vector<4x4xi32>, %b: vector<4x4xi32>) -> vector<4x4xi32> {
  %0 = arith.minsi %a, %b : vector<4x4xi32>
  return %0 : vector<4x4xi32>
}

func.func @p188(%a: vector<4xindex>, %b: vector<4xindex>) -> vector<4xindex> {
  %0 = arith.minsi %a, %b : vector<4xindex>
  return %0 : vector<4xindex>
}

func.func @p189(%a: vector<[4]xi32>, %b: vector<[4]xi32>) -> vector<[4]xi32> {
  %0 = arith.minsi %a, %b : vector<[4]xi32>
  return %0 : vector<[4]xi32>
}

func.func @p190(%a: i32, %b: i32) -> i32 {
  %0 = arith.minui %a, %b : i32
  return %0 : i32
}

func.func @p191(%a: index, %b: index) -> index {
  %0 = arith.minui %a, %b : index
  return %0 : index
}

func.func @p192(%a: vector<4xi32>, %b: vector<4xi32>) -> vector<4xi32> {
  %0 = arith.minui %a, %b : vector<4xi32>
  return %0 : vector<4xi32>
}

func.func @p193(%a: vector<4x4xi32>, %b: vector<4x4xi32>) -> vector<4x4xi32> {
  %0 = arith.minui %a, %b : vector<4x4xi32>
  return %0 : vector<4x4xi32>
}

func.func @p194(%a: vector<4xindex>, %b: vector<4xindex>) -> vector<4xindex> {
  %0 = arith.minui %a, %b : vector<4xindex>
  return %0 : vector<4xindex>
}

func.func @p195(%a: vector<[4]xi32>, %b: vector<[4]xi32>) -> vector<[4]xi32> {
  %0 = arith.minui %a, %b : vector<[4]xi32>
  return %0 : vector<[4]xi32>
}

func.func @p196(%a: vector<4xi1>, %b: vector<4xi1>) -> vector<4xi1> {
  %0 = arith.andi %a, %b : vector<4xi1>
  return %0 : vector<4xi1>
}

func.func @p197(%a: vector<4xi1>, %b: vector<4xi1>) -> vector<4xi1> {
  %0 = arith.ori %a, %b : vector<4xi1>
  return %0 : vector<4xi1>
}

func.func @p198(%a: vector<4xi1>, %b: vector<4xi1>) -> vector<4xi1> {
  %0 = arith.xori %a, %b : vector<4xi1>
  return %0 : vector<4xi1>
}

func.func @p199(%a: i32, %b: i32) -> i1 {
  %0 = arith.cmpi slt, %a, %b : i32
  return %0 : i1
}

func.func @p200(%a: index, %b: index) -> i1 {
  %0 = arith.cmpi slt, %a, %b : index
  return %0 : i1
}

func.func @p201(%a: vector<4xi32>, %b: vector<4xi32>) -> vector<4xi1> {
  %0 = arith.cmpi slt, %a, %b : vector<4xi32>
  return %0 : vector<4xi1>
}

func.func @p202(%a: vector<4xindex>, %b: vector<4xindex>) -> vector<4xi1> {
  %0 = arith.cmpi slt, %a, %b : vector<4xindex>
  return %0 : vector<4xi1>
}

func.func @p203(%a: vector<[4]xindex>, %b: vector<[4]xindex>) -> vector<[4]xi1> {
  %0 = arith.cmpi slt, %a, %b : vector<[4]xindex>
  return %0 : vector<[4]xi1>
}

func.func @p204(%a: i1, %b: i1) -> i1 {
  %0 = arith.cmpi slt, %a, %b : i1
  return %0 : i1
}

func.func @p205(%a: f32, %b: f32) -> i1 {
  %0 = arith.cmpf olt, %a, %b : f32
  return %0 : i1
}

func.func @p206(%a: bf16, %b: bf16) -> i1 {
  %0 = arith.cmpf olt, %a, %b : bf16
  return %0 : i1
}

func.func @p207(%a: f16, %b: f16) -> i1 {
  %0 = arith.cmpf olt, %a, %b : f16
  return %0 : i1
}

func.func @p208(%a: vector<4xf32>, %b: vector<4xf32>) -> vector<4xi1> {
  %0 = arith.cmpf olt, %a, %b : vector<4xf32>
  return %0 : vector<4xi1>
}

func.func @p209(%a: vector<4x4xf32>, %b: vector<4x4xf32>) -> vector<4x4xi1> {
  %0 = arith.cmpf olt, %a, %b : vector<4x4xf32>
  return %0 : vector<4x4xi1>
}

func.func @p210(%a: vector<4xbf16>, %b: vector<4xbf16>) -> vector<4xi1> {
  %0 = arith.cmpf olt, %a, %b : vector<4xbf16>
  return %0 : vector<4xi1>
}

func.func @p211(%a: vector<[4]xf32>, %b: vector<[4]xf32>) -> vector<[4]xi1> {
  %0 = arith.cmpf olt, %a, %b : vector<[4]xf32>
  return %0 : vector<[4]xi1>
}

func.func @p212(%c: i1, %a: f32, %b: f32) -> f32 {
  %0 = arith.select %c, %a, %b : f32
  return %0 : f32
}

func.func @p213(%c: i1, %a: bf16, %b: bf16) -> bf16 {
  %0 = arith.select %c, %a, %b : bf16
  return %0 : bf16
}

func.func @p214(%c: i1, %a: i32, %b: i32) -> i32 {
  %0 = arith.select %c, %a, %b : i32
  return %0 : i32
}

func.func @p215(%c: i1, %a: index, %b: index) -> index {
  %0 = arith.select %c, %a, %b : index
  return %0 : index
}

func.func @p216(%c: i1, %a: i1, %b: i1) -> i1 {
  %0 = arith.select %c, %a, %b : i1
  return %0 : i1
}

func.func @p217(%c: i1, %a: vector<4xf32>, %b: vector<4xf32>) -> vector<4xf32> {
  %0 = arith.select %c, %a, %b : vector<4xf32>
  return %0 : vector<4xf32>
}

func.func @p218(%c: i1, %a: vector<4x4xf32>, %b: vector<4x4xf32>) -> vector<4x4xf32> {
  %0 = arith.select %c, %a, %b : vector<4x4xf32>
  return %0 : vector<4x4xf32>
}

func.func @p219(%c: i1, %a: vector<4xi32>, %b: vector<4xi32>) -> vector<4xi32> {
  %0 = arith.select %c, %a, %b : vector<4xi32>
  return %0 : vector<4xi32>
}

func.func @p220(%c: i1, %a: memref<4xf32>, %b: memref<4xf32>) -> memref<4xf32> {
  %0 = arith.select %c, %a, %b : memref<4xf32>
  return %0 : memref<4xf32>
}

func.func @p221(%c: i1, %a: tensor<4xf32>, %b: tensor<4xf32>) -> tensor<4xf32> {
  %0 = arith.select %c, %a, %b : tensor<4xf32>
  return %0 : tensor<4xf32>
}

func.func @p222(%c: vector<4xi1>, %a: vector<4xf32>, %b: vector<4xf32>) -> vector<4xf32> {
  %0 = arith.select %c, %a, %b : vector<4xi1>, vector<4xf32>
  return %0 : vector<4xf32>
}

func.func @p223(%c: vector<4x4xi1>, %a: vector<4x4xf32>, %b: vector<4x4xf32>) -> vector<4x4xf32> {
  %0 = arith.select %c, %a, %b : vector<4x4xi1>, vector<4x4xf32>
  return %0 : vector<4x4xf32>
}

func.func @p224(%c: vector<4xi1>, %a: vector<4xi32>, %b: vector<4xi32>) -> vector<4xi32> {
  %0 = arith.select %c, %a, %b : vector<4xi1>, vector<4xi32>
  return %0 : vector<4xi32>
}

func.func @p225(%c: vector<[4]xi1>, %a: vector<[4]xf32>, %b: vector<[4]xf32>) -> vector<[4]xf32> {
  %0 = arith.select %c, %a, %b : vector<[4]xi1>, vector<[4]xf32>
  return %0 : vector<[4]xf32>
}

func.func @p226(%a: index) -> i64 {
  %0 = arith.index_cast %a : index to i64
  return %0 : i64
}

func.func @p227(%a: index) -> i64 {
  %0 = arith.index_castui %a : index to i64
  return %0 : i64
}

func.func @p228(%a: i64) -> index {
  %0 = arith.index_cast %a : i64 to index
  return %0 : index
}

func.func @p229(%a: i64) -> index {
  %0 = arith.index_castui %a : i64 to index
  return %0 : index
}

func.func @p230(%a: vector<4xindex>) -> vector<4xi64> {
  %0 = arith.index_cast %a : vector<4xindex> to vector<4xi64>
  return %0 : vector<4xi64>
}

func.func @p231(%a: vector<4xindex>) -> vector<4xi64> {
  %0 = arith.index_castui %a : vector<4xindex> to vector<4xi64>
  return %0 : vector<4xi64>
}

func.func @p232(%a: vector<4xi32>) -> vector<4xindex> {
  %0 = arith.index_cast %a : vector<4xi32> to vector<4xindex>
  return %0 : vector<4xindex>
}

func.func @p233(%a: vector<4xi32>) -> vector<4xindex> {
  %0 = arith.index_castui %a : vector<4xi32> to vector<4xindex>
  return %0 : vector<4xindex>
}

func.func @p234(%a: i1) -> index {
  %0 = arith.index_cast %a : i1 to index
  return %0 : index
}

func.func @p235(%a: i1) -> index {
  %0 = arith.index_castui %a : i1 to index
  return %0 : index
}

func.func @p236(%a: i32) -> f32 {
  %0 = arith.sitofp %a : i32 to f32
  return %0 : f32
}

func.func @p237(%a: i32) -> f32 {
  %0 = arith.uitofp %a : i32 to f32
  return %0 : f32
}

func.func @p238(%a: i1) -> f32 {
  %0 = arith.sitofp %a : i1 to f32
  return %0 : f32
}

func.func @p239(%a: i1) -> f32 {
  %0 = arith.uitofp %a : i1 to f32
  return %0 : f32
}

func.func @p240(%a: vector<4xi32>) -> vector<4xf32> {
  %0 = arith.sitofp %a : vector<4xi32> to vector<4xf32>
  return %0 : vector<4xf32>
}

func.func @p241(%a: vector<4xi32>) -> vector<4xf32> {
  %0 = arith.uitofp %a : vector<4xi32> to vector<4xf32>
  return %0 : vector<4xf32>
}

func.func @p242(%a: i32) -> bf16 {
  %0 = arith.sitofp %a : i32 to bf16
  return %0 : bf16
}

func.func @p243(%a: i32) -> bf16 {
  %0 = arith.uitofp %a : i32 to bf16
  return %0 : bf16
}

func.func @p244(%a: i8) -> f32 {
  %0 = arith.sitofp %a : i8 to f32
  return %0 : f32
}

func.func @p245(%a: i8) -> f32 {
  %0 = arith.uitofp %a : i8 to f32
  return %0 : f32
}

func.func @p246(%a: f32) -> i32 {
  %0 = arith.fptosi %a : f32 to i32
  return %0 : i32
}

func.func @p247(%a: f32) -> i32 {
  %0 = arith.fptoui %a : f32 to i32
  return %0 : i32
}

func.func @p248(%a: vector<4xf32>) -> vector<4xi32> {
  %0 = arith.fptosi %a : vector<4xf32> to vector<4xi32>
  return %0 : vector<4xi32>
}

func.func @p249(%a: vector<4xf32>) -> vector<4xi32> {
  %0 = arith.fptoui %a : vector<4xf32> to vector<4xi32>
  return %0 : vector<4xi32>
}

func.func @p250(%a: bf16) -> i32 {
  %0 = arith.fptosi %a : bf16 to i32
  return %0 : i32
}

func.func @p251(%a: bf16) -> i32 {
  %0 = arith.fptoui %a : bf16 to i32
  return %0 : i32
}

func.func @p252(%a: bf16) -> f32 {
  %0 = arith.extf %a : bf16 to f32
  return %0 : f32
}

func.func @p253(%a: f32) -> bf16 {
  %0 = arith.truncf %a : f32 to bf16
  return %0 : bf16
}

func.func @p254(%a: f16) -> f32 {
  %0 = arith.extf %a : f16 to f32
  return %0 : f32
}

func.func @p255(%a: f32) -> f16 {
  %0 = arith.truncf %a : f32 to f16
  return %0 : f16
}

func.func @p256(%a: f32) -> f64 {
  %0 = arith.extf %a : f32 to f64
  return %0 : f64
}

func.func @p257(%a: f64) -> f32 {
  %0 = arith.truncf %a : f64 to f32
  return %0 : f32
}

func.func @p258(%a: vector<4xbf16>) -> vector<4xf32> {
  %0 = arith.extf %a : vector<4xbf16> to vector<4xf32>
  return %0 : vector<4xf32>
}

func.func @p259(%a: vector<4xf32>) -> vector<4xbf16> {
  %0 = arith.truncf %a : vector<4xf32> to vector<4xbf16>
  return %0 : vector<4xbf16>
}

func.func @p260(%a: vector<4x4xbf16>) -> vector<4x4xf32> {
  %0 = arith.extf %a : vector<4x4xbf16> to vector<4x4xf32>
  return %0 : vector<4x4xf32>
}

func.func @p261(%a: vector<4x4xf32>) -> vector<4x4xbf16> {
  %0 = arith.truncf %a : vector<4x4xf32> to vector<4x4xbf16>
  return %0 : vector<4x4xbf16>
}

func.func @p262(%a: i8) -> i32 {
  %0 = arith.extsi %a : i8 to i32
  return %0 : i32
}

func.func @p263(%a: i8) -> i32 {
  %0 = arith.extui %a : i8 to i32
  return %0 : i32
}

func.func @p264(%a: i32) -> i8 {
  %0 = arith.trunci %a : i32 to i8
  return %0 : i8
}

func.func @p265(%a: i1) -> i32 {
  %0 = arith.extsi %a : i1 to i32
  return %0 : i32
}

func.func @p266(%a: i1) -> i32 {
  %0 = arith.extui %a : i1 to i32
  return %0 : i32
}

func.func @p267(%a: i32) -> i1 {
  %0 = arith.trunci %a : i32 to i1
  return %0 : i1
}

func.func @p268(%a: vector<4xi8>) -> vector<4xi32> {
  %0 = arith.extsi %a : vector<4xi8> to vector<4xi32>
  return %0 : vector<4xi32>
}

func.func @p269(%a: vector<4xi8>) -> vector<4xi32> {
  %0 = arith.extui %a : vector<4xi8> to vector<4xi32>
  return %0 : vector<4xi32>
}

func.func @p270(%a: vector<4xi32>) -> vector<4xi8> {
  %0 = arith.trunci %a : vector<4xi32> to vector<4xi8>
  return %0 : vector<4xi8>
}

func.func @p271(%a: i4) -> i32 {
  %0 = arith.extsi %a : i4 to i32
  return %0 : i32
}

func.func @p272(%a: i4) -> i32 {
  %0 = arith.extui %a : i4 to i32
  return %0 : i32
}

func.func @p273(%a: i32) -> i4 {
  %0 = arith.trunci %a : i32 to i4
  return %0 : i4
}

func.func @p274(%a: vector<4x4xi8>) -> vector<4x4xi32> {
  %0 = arith.extsi %a : vector<4x4xi8> to vector<4x4xi32>
  return %0 : vector<4x4xi32>
}

func.func @p275(%a: vector<4x4xi8>) -> vector<4x4xi32> {
  %0 = arith.extui %a : vector<4x4xi8> to vector<4x4xi32>
  return %0 : vector<4x4xi32>
}

func.func @p276(%a: vector<4x4xi32>) -> vector<4x4xi8> {
  %0 = arith.trunci %a : vector<4x4xi32> to vector<4x4xi8>
  return %0 : vector<4x4xi8>
}

func.func @p277(%a: i32) -> f32 {
  %0 = arith.bitcast %a : i32 to f32
  return %0 : f32
}

func.func @p278(%a: f32) -> i32 {
  %0 = arith.bitcast %a : f32 to i32
  return %0 : i32
}

func.func @p279(%a: bf16) -> i16 {
  %0 = arith.bitcast %a : bf16 to i16
  return %0 : i16
}

func.func @p280(%a: vector<4xf32>) -> vector<4xi32> {
  %0 = arith.bitcast %a : vector<4xf32> to vector<4xi32>
  return %0 : vector<4xi32>
}

func.func @p281() -> f32 {
  %0 = arith.constant 1.0 : f32
  return %0 : f32
}

func.func @p282() -> bf16 {
  %0 = arith.constant 1.0 : bf16
  return %0 : bf16
}

func.func @p283() -> f16 {
  %0 = arith.constant 1.0 : f16
  return %0 : f16
}

func.func @p284() -> i32 {
  %0 = arith.constant 1 : i32
  return %0 : i32
}

func.func @p285() -> index {
  %0 = arith.constant 1 : index
  return %0 : index
}

func.func @p286() -> i1 {
  %0 = arith.constant true
  return %0 : i1
}

func.func @p287() -> vector<4xf32> {
  %0 = arith.constant dense<1.0> : vector<4xf32>
  return %0 : vector<4xf32>
}

func.func @p288() -> vector<4x4xf32> {
  %0 = arith.constant dense<1.0> : vector<4x4xf32>
  return %0 : vector<4x4xf32>
}

func.func @p289() -> vector<4xi32> {
  %0 = arith.constant dense<1> : vector<4xi32>
  return %0 : vector<4xi32>
}

func.func @p290() -> vector<4xindex> {
  %0 = arith.constant dense<[0,1,2,3]> : vector<4xindex>
  return %0 : vector<4xindex>
}

func.func @p291() -> vector<4xi1> {
  %0 = arith.constant dense<true> : vector<4xi1>
  return %0 : vector<4xi1>
}

func.func @p292() -> vector<4x4xi32> {
  %0 = arith.constant dense<1> : vector<4x4xi32>
  return %0 : vector<4x4xi32>
}

func.func @p293() -> tensor<4x4xf32> {
  %0 = arith.constant dense<1.0> : tensor<4x4xf32>
  return %0 : tensor<4x4xf32>
}

func.func @p294() -> tensor<4xf32> {
  %0 = arith.constant dense<[1.0,2.0,3.0,4.0]> : tensor<4xf32>
  return %0 : tensor<4xf32>
}

func.func @p295() -> tensor<4xi32> {
  %0 = arith.constant dense<1> : tensor<4xi32>
  return %0 : tensor<4xi32>
}

func.func @p296() -> tensor<f32> {
  %0 = arith.constant dense<1.0> : tensor<f32>
  return %0 : tensor<f32>
}

func.func @p297() -> vector<4xbf16> {
  %0 = arith.constant dense<1.0> : vector<4xbf16>
  return %0 : vector<4xbf16>
}

func.func @p298() -> vector<[4]xf32> {
  %0 = arith.constant dense<1.0> : vector<[4]xf32>
  return %0 : vector<[4]xf32>
}

func.func @p299() -> vector<[4]xi1> {
  %0 = arith.constant dense<true> : vector<[4]xi1>
  return %0 : vector<[4]xi1>
}

func.func @p300() -> tensor<4xindex> {
  %0 = arith.constant dense<1> : tensor<4xindex>
  return %0 : tensor<4xindex>
}

func.func @p301() -> vector<f32> {
  %0 = arith.constant dense<1.0> : vector<f32>
  return %0 : vector<f32>
}

func.func @p302() -> tensor<4xbf16> {
  %0 = arith.constant dense<1.0> : tensor<4xbf16>
  return %0 : tensor<4xbf16>
}

func.func @p303(%a: i32, %b: i32) -> (i32, i1) {
  %0, %1 = arith.addui_extended %a, %b : i32, i1
  return %0, %1 : i32, i1
}

func.func @p304(%a: i32, %b: i32) -> (i32, i32) {
  %0, %1 = arith.mulsi_extended %a, %b : i32
  return %0, %1 : i32, i32
}

func.func @p305(%a: i32, %b: i32) -> (i32, i32) {
  %0, %1 = arith.mului_extended %a, %b : i32
  return %0, %1 : i32, i32
}

func.func @p306(%a: f32) -> f32 {
  %0 = math.absf %a : f32
  return %0 : f32
}

func.func @p307(%a: bf16) -> bf16 {
  %0 = math.absf %a : bf16
  return %0 : bf16
}

func.func @p308(%a: f16) -> f16 {
  %0 = math.absf %a : f16
  return %0 : f16
}

func.func @p309(%a: vector<4xf32>) -> vector<4xf32> {
  %0 = math.absf %a : vector<4xf32>
  return %0 : vector<4xf32>
}

func.func @p310(%a: vector<4x4xf32>) -> vector<4x4xf32> {
  %0 = math.absf %a : vector<4x4xf32>
  return %0 : vector<4x4xf32>
}

func.func @p311(%a: vector<[4]xf32>) -> vector<[4]xf32> {
  %0 = math.absf %a : vector<[4]xf32>
  return %0 : vector<[4]xf32>
}

func.func @p312(%a: f32) -> f32 {
  %0 = math.acos %a : f32
  return %0 : f32
}

func.func @p313(%a: bf16) -> bf16 {
  %0 = math.acos %a : bf16
  return %0 : bf16
}

func.func @p314(%a: f16) -> f16 {
  %0 = math.acos %a : f16
  return %0 : f16
}

func.func @p315(%a: vector<4xf32>) -> vector<4xf32> {
  %0 = math.acos %a : vector<4xf32>
  return %0 : vector<4xf32>
}

func.func @p316(%a: vector<4x4xf32>) -> vector<4x4xf32> {
  %0 = math.acos %a : vector<4x4xf32>
  return %0 : vector<4x4xf32>
}

func.func @p317(%a: vector<[4]xf32>) -> vector<[4]xf32> {
  %0 = math.acos %a : vector<[4]xf32>
  return %0 : vector<[4]xf32>
}

func.func @p318(%a: f32) -> f32 {
  %0 = math.acosh %a : f32
  return %0 : f32
}

func.func @p319(%a: bf16) -> bf16 {
  %0 = math.acosh %a : bf16
  return %0 : bf16
}

func.func @p320(%a: f16) -> f16 {
  %0 = math.acosh %a : f16
  return %0 : f16
}

func.func @p321(%a: vector<4xf32>) -> vector<4xf32> {
  %0 = math.acosh %a : vector<4xf32>
  return %0 : vector<4xf32>
}

func.func @p322(%a: vector<4x4xf32>) -> vector<4x4xf32> {
  %0 = math.acosh %a : vector<4x4xf32>
  return %0 : vector<4x4xf32>
}

func.func @p323(%a: vector<[4]xf32>) -> vector<[4]xf32> {
  %0 = math.acosh %a : vector<[4]xf32>
  return %0 : vector<[4]xf32>
}

func.func @p324(%a: f32) -> f32 {
  %0 = math.asin %a : f32
  return %0 : f32
}

func.func @p325(%a: bf16) -> bf16 {
  %0 = math.asin %a : bf16
  return %0 : bf16
}

func.func @p326(%a: f16) -> f16 {
  %0 = math.asin %a : f16
  return %0 : f16
}

func.func @p327(%a: vector<4xf32>) -> vector<4xf32> {
  %0 = math.asin %a : vector<4xf32>
  return %0 : vector<4xf32>
}

func.func @p328(%a: vector<4x4xf32>) -> vector<4x4xf32> {
  %0 = math.asin %a : vector<4x4xf32>
  return %0 : vector<4x4xf32>
}

func.func @p329(%a: vector<[4]xf32>) -> vector<[4]xf32> {
  %0 = math.asin %a : vector<[4]xf32>
  return %0 : vector<[4]xf32>
}

func.func @p330(%a: f32) -> f32 {
  %0 = math.asinh %a : f32
  return %0 : f32
}

func.func @p331(%a: bf16) -> bf16 {
  %0 = math.asinh %a : bf16
  return %0 : bf16
}

func.func @p332(%a: f16) -> f16 {
  %0 = math.asinh %a : f16
  return %0 : f16
}

func.func @p333(%a: vector<4xf32>) -> vector<4xf32> {
  %0 = math.asinh %a : vector<4xf32>
  return %0 : vector<4xf32>
}

func.func @p334(%a: vector<4x4xf32>) -> vector<4x4xf32> {
  %0 = math.asinh %a : vector<4x4xf32>
  return %0 : vector<4x4xf32>
}

func.func @p335(%a: vector<[4]xf32>) -> vector<[4]xf32> {
  %0 = math.asinh %a : vector<[4]xf32>
  return %0 : vector<[4]xf32>
}

func.func @p336(%a: f32) -> f32 {
  %0 = math.atan %a : f32
  return %0 : f32
}

func.func @p337(%a: bf16) -> bf16 {
  %0 = math.atan %a : bf16
  return %0 : bf16
}

func.func @p338(%a: f16) -> f16 {
  %0 = math.atan %a : f16
  return %0 : f16
}

func.func @p339(%a: vector<4xf32>) -> vector<4xf32> {
  %0 = math.atan %a : vector<4xf32>
  return %0 : vector<4xf32>
}

func.func @p340(%a: vector<4x4xf32>) -> vector<4x4xf32> {
  %0 = math.atan %a : vector<4x4xf32>
  return %0 : vector<4x4xf32>
}

func.func @p341(%a: vector<[4]xf32>) -> vector<[4]xf32> {
  %0 = math.atan %a : vector<[4]xf32>
  return %0 : vector<[4]xf32>
}

func.func @p342(%a: f32) -> f32 {
  %0 = math.atanh %a : f32
  return %0 : f32
}

func.func @p343(%a: bf16) -> bf16 {
  %0 = math.atanh %a : bf16
  return %0 : bf16
}

func.func @p344(%a: f16) -> f16 {
  %0 = math.atanh %a : f16
  return %0 : f16
}

func.func @p345(%a: vector<4xf32>) -> vector<4xf32> {
  %0 = math.atanh %a : vector<4xf32>
  return %0 : vector<4xf32>
}

func.func @p346(%a: vector<4x4xf32>) -> vector<4x4xf32> {
  %0 = math.atanh %a : vector<4x4xf32>
  return %0 : vector<4x4xf32>
}

func.func @p347(%a: vector<[4]xf32>) -> vector<[4]xf32> {
  %0 = math.atanh %a : vector<[4]xf32>
  return %0 : vector<[4]xf32>
}

func.func @p348(%a: f32) -> f32 {
  %0 = math.cbrt %a : f32
  return %0 : f32
}

func.func @p349(%a: bf16) -> bf16 {
  %0 = math.cbrt %a : bf16
  return %0 : bf16
}

func.func @p350(%a: f16) -> f16 {
  %0 = math.cbrt %a : f16
  return %0 : f16
}

func.func @p351(%a: vector<4xf32>) -> vector<4xf32> {
  %0 = math.cbrt %a : vector<4xf32>
  return %0 : vector<4xf32>
}

func.func @p352(%a: vector<4x4xf32>) -> vector<4x4xf32> {
  %0 = math.cbrt %a : vector<4x4xf32>
  return %0 : vector<4x4xf32>
}

func.func @p353(%a: vector<[4]xf32>) -> vector<[4]xf32> {
  %0 = math.cbrt %a : vector<[4]xf32>
  return %0 : vector<[4]xf32>
}

func.func @p354(%a: f32) -> f32 {
  %0 = math.ceil %a : f32
  return %0 : f32
}

func.func @p355(%a: bf16) -> bf16 {
  %0 = math.ceil %a : bf16
  return %0 : bf16
}

func.func @p356(%a: f16) -> f16 {
  %0 = math.ceil %a : f16
  return %0 : f16
}

func.func @p357(%a: vector<4xf32>) -> vector<4xf32> {
  %0 = math.ceil %a : vector<4xf32>
  return %0 : vector<4xf32>
}

func.func @p358(%a: vector<4x4xf32>) -> vector<4x4xf32> {
  %0 = math.ceil %a : vector<4x4xf32>
  return %0 : vector<4x4xf32>
}

func.func @p359(%a: vector<[4]xf32>) -> vector<[4]xf32> {
  %0 = math.ceil %a : vector<[4]xf32>
  return %0 : vector<[4]xf32>
}

func.func @p360(%a: f32) -> f32 {
  %0 = math.cos %a : f32
  return %0 : f32
}

func.func @p361(%a: bf16) -> bf16 {
  %0 = math.cos %a : bf16
  return %0 : bf16
}

func.func @p362(%a: f16) -> f16 {
  %0 = math.cos %a : f16
  return %0 : f16
}

func.func @p363(%a: vector<4xf32>) -> vector<4xf32> {
  %0 = math.cos %a : vector<4xf32>
  return %0 : vector<4xf32>
}

func.func @p364(%a: vector<4x4xf32>) -> vector<4x4xf32> {
  %0 = math.cos %a : vector<4x4xf32>
  return %0 : vector<4x4xf32>
}

func.func @p365(%a: vector<[4]xf32>) -> vector<[4]xf32> {
  %0 = math.cos %a : vector<[4]xf32>
  return %0 : vector<[4]xf32>
}

func.func @p366(%a: f32) -> f32 {
  %0 = math.cosh %a : f32
  return %0 : f32
}

func.func @p367(%a: bf16) -> bf16 {
  %0 = math.cosh %a : bf16
  return %0 : bf16
}

func.func @p368(%a: f16) -> f16 {
  %0 = math.cosh %a : f16
  return %0 : f16
}

func.func @p369(%a: vector<4xf32>) -> vector<4xf32> {
  %0 = math.cosh %a : vector<4xf32>
  return %0 : vector<4xf32>
}

func.func @p370(%a: vector<4x4xf32>) -> vector<4x4xf32> {
  %0 = math.cosh %a : vector<4x4xf32>
  return %0 : vector<4x4xf32>
}

func.func @p371(%a: vector<[4]xf32>) -> vector<[4]xf32> {
  %0 = math.cosh %a : vector<[4]xf32>
  return %0 : vector<[4]xf32>
}

func.func @p372(%a: f32) -> f32 {
  %0 = math.erf %a : f32
  return %0 : f32
}

func.func @p373(%a: bf16) -> bf16 {
  %0 = math.erf %a : bf16
  return %0 : bf16
}

func.func @p374(%a: f16) -> f16 {
  %0 = math.erf %a : f16
  return %0 : f16
}

func.func @p375(%a: vector<4xf32>) -> vector<4xf32> {
  %0 = math.erf %a : vector<4xf32>
  return %0 : vector<4xf32>
}

func.func @p376(%a: vector<4x4xf32>) -> vector<4x4xf32> {
  %0 = math.erf %a : vector<4x4xf32>
  return %0 : vector<4x4xf32>
}

func.func @p377(%a: vector<[4]xf32>) -> vector<[4]xf32> {
  %0 = math.erf %a : vector<[4]xf32>
  return %0 : vector<[4]xf32>
}

func.func @p378(%a: f32) -> f32 {
  %0 = math.erfc %a : f32
  return %0 : f32
}

func.func @p379(%a: bf16) -> bf16 {
  %0 = math.erfc %a : bf16
  return %0 : bf16
}

func.func @p380(%a: f16) -> f16 {
  %0 = math.erfc %a : f16
  return %0 : f16
}

func.func @p381(%a: vector<4xf32>) -> vector<4xf32> {
  %0 = math.erfc %a : vector<4xf32>
  return %0 : vector<4xf32>
}

func.func @p382(%a: vector<4x4xf32>) -> vector<4x4xf32> {
  %0 = math.erfc %a : vector<4x4xf32>
  return %0 : vector<4x4xf32>
}

func.func @p383(%a: vector<[4]xf32>) -> vector<[4]xf32> {
  %0 = math.erfc %a : vector<[4]xf32>
  return %0 : vector<[4]xf32>
}

func.func @p384(%a: f32) -> f32 {
  %0 = math.exp %a : f32
  return %0 : f32
}

func.func @p385(%a: bf16) -> bf16 {
  %0 = math.exp %a : bf16
  return %0 : bf16
}

func.func @p386(%a: f16) -> f16 {
  %0 = math.exp %a : f16
  return %0 : f16
}

func.func @p387(%a: vector<4xf32>) -> vector<4xf32> {
  %0 = math.exp %a : vector<4xf32>
  return %0 : vector<4xf32>
}

func.func @p388(%a: vector<4x4xf32>) -> vector<4x4xf32> {
  %0 = math.exp %a : vector<4x4xf32>
  return %0 : vector<4x4xf32>
}

func.func @p389(%a: vector<[4]xf32>) -> vector<[4]xf32> {
  %0 = math.exp %a : vector<[4]xf32>
  return %0 : vector<[4]xf32>
}

func.func @p390(%a: f32) -> f32 {
  %0 = math.exp2 %a : f32
  return %0 : f32
}

func.func @p391(%a: bf16) -> bf16 {
  %0 = math.exp2 %a : bf16
  return %0 : bf16
}

func.func @p392(%a: f16) -> f16 {
  %0 = math.exp2 %a : f16
  return %0 : f16
}

func.func @p393(%a: vector<4xf32>) -> vector<4xf32> {
  %0 = math.exp2 %a : vector<4xf32>
  return %0 : vector<4xf32>
}

func.func @p394(%a: vector<4x4xf32>) -> vector<4x4xf32> {
  %0 = math.exp2 %a : vector<4x4xf32>
  return %0 : vector<4x4xf32>
}

func.func @p395(%a: vector<[4]xf32>) -> vector<[4]xf32> {
  %0 = math.exp2 %a : vector<[4]xf32>
  return %0 : vector<[4]xf32>
}

func.func @p396(%a: f32) -> f32 {
  %0 = math.expm1 %a : f32
  return %0 : f32
}

func.func @p397(%a: bf16) -> bf16 {
  %0 = math.expm1 %a : bf16
  return %0 : bf16
}

func.func @p398(%a: f16) -> f16 {
  %0 = math.expm1 %a : f16
  return %0 : f16
}

func.func @p399(%a: vector<4xf32>) -> vector<4xf32> {
  %0 = math.expm1 %a : vector<4xf32>
  return %0 : vector<4xf32>
}

func.func @p400(%a: vector<4x4xf32>) -> vector<4x4xf32> {
  %0 = math.expm1 %a : vector<4x4xf32>
  return %0 : vector<4x4xf32>
}

func.func @p401(%a: vector<[4]xf32>) -> vector<[4]xf32> {
  %0 = math.expm1 %a : vector<[4]xf32>
  return %0 : vector<[4]xf32>
}

func.func @p402(%a: f32) -> f32 {
  %0 = math.floor %a : f32
  return %0 : f32
}

func.func @p403(%a: bf16) -> bf16 {
  %0 = math.floor %a : bf16
  return %0 : bf16
}

func.func @p404(%a: f16) -> f16 {
  %0 = math.floor %a : f16
  return %0 : f16
}

func.func @p405(%a: vector<4xf32>) -> vector<4xf32> {
  %0 = math.floor %a : vector<4xf32>
  return %0 : vector<4xf32>
}

func.func @p406(%a: vector<4x4xf32>) -> vector<4x4xf32> {
  %0 = math.floor %a : vector<4x4xf32>
  return %0 : vector<4x4xf32>
}

func.func @p407(%a: vector<[4]xf32>) -> vector<[4]xf32> {
  %0 = math.floor %a : vector<[4]xf32>
  return %0 : vector<[4]xf32>
}

func.func @p408(%a: f32) -> f32 {
  %0 = math.log %a : f32
  return %0 : f32
}

func.func @p409(%a: bf16) -> bf16 {
  %0 = math.log %a : bf16
  return %0 : bf16
}

func.func @p410(%a: f16) -> f16 {
  %0 = math.log %a : f16
  return %0 : f16
}

func.func @p411(%a: vector<4xf32>) -> vector<4xf32> {
  %0 = math.log %a : vector<4xf32>
  return %0 : vector<4xf32>
}

func.func @p412(%a: vector<4x4xf32>) -> vector<4x4xf32> {
  %0 = math.log %a : vector<4x4xf32>
  return %0 : vector<4x4xf32>
}

func.func @p413(%a: vector<[4]xf32>) -> vector<[4]xf32> {
  %0 = math.log %a : vector<[4]xf32>
  return %0 : vector<[4]xf32>
}

func.func @p414(%a: f32) -> f32 {
  %0 = math.log10 %a : f32
  return %0 : f32
}

func.func @p415(%a: bf16) -> bf16 {
  %0 = math.log10 %a : bf16
  return %0 : bf16
}

func.func @p416(%a: f16) -> f16 {
  %0 = math.log10 %a : f16
  return %0 : f16
}

func.func @p417(%a: vector<4xf32>) -> vector<4xf32> {
  %0 = math.log10 %a : vector<4xf32>
  return %0 : vector<4xf32>
}

func.func @p418(%a: vector<4x4xf32>) -> vector<4x4xf32> {
  %0 = math.log10 %a : vector<4x4xf32>
  return %0 : vector<4x4xf32>
}

func.func @p419(%a: vector<[4]xf32>) -> vector<[4]xf32> {
  %0 = math.log10 %a : vector<[4]xf32>
  return %0 : vector<[4]xf32>
}

func.func @p420(%a: f32) -> f32 {
  %0 = math.log1p %a : f32
  return %0 : f32
}

func.func @p421(%a: bf16) -> bf16 {
  %0 = math.log1p %a : bf16
  return %0 : bf16
}

func.func @p422(%a: f16) -> f16 {
  %0 = math.log1p %a : f16
  return %0 : f16
}

func.func @p423(%a: vector<4xf32>) -> vector<4xf32> {
  %0 = math.log1p %a : vector<4xf32>
  return %0 : vector<4xf32>
}

func.func @p424(%a: vector<4x4xf32>) -> vector<4x4xf32> {
  %0 = math.log1p %a : vector<4x4xf32>
  return %0 : vector<4x4xf32>
}

func.func @p425(%a: vector<[4]xf32>) -> vector<[4]xf32> {
  %0 = math.log1p %a : vector<[4]xf32>
  return %0 : vector<[4]xf32>
}

func.func @p426(%a: f32) -> f32 {
  %0 = math.log2 %a : f32
  return %0 : f32
}

func.func @p427(%a: bf16) -> bf16 {
  %0 = math.log2 %a : bf16
  return %0 : bf16
}

func.func @p428(%a: f16) -> f16 {
  %0 = math.log2 %a : f16
  return %0 : f16
}

func.func @p429(%a: vector<4xf32>) -> vector<4xf32> {
  %0 = math.log2 %a : vector<4xf32>
  return %0 : vector<4xf32>
}

func.func @p430(%a: vector<4x4xf32>) -> vector<4x4xf32> {
  %0 = math.log2 %a : vector<4x4xf32>
  return %0 : vector<4x4xf32>
}

func.func @p431(%a: vector<[4]xf32>) -> vector<[4]xf32> {
  %0 = math.log2 %a : vector<[4]xf32>
  return %0 : vector<[4]xf32>
}

func.func @p432(%a: f32) -> f32 {
  %0 = math.round %a : f32
  return %0 : f32
}

func.func @p433(%a: bf16) -> bf16 {
  %0 = math.round %a : bf16
  return %0 : bf16
}

func.func @p434(%a: f16) -> f16 {
  %0 = math.round %a : f16
  return %0 : f16
}

func.func @p435(%a: vector<4xf32>) -> vector<4xf32> {
  %0 = math.round %a : vector<4xf32>
  return %0 : vector<4xf32>
}

func.func @p436(%a: vector<4x4xf32>) -> vector<4x4xf32> {
  %0 = math.round %a : vector<4x4xf32>
  return %0 : vector<4x4xf32>
}

func.func @p437(%a: vector<[4]xf32>) -> vector<[4]xf32> {
  %0 = math.round %a : vector<[4]xf32>
  return %0 : vector<[4]xf32>
}

func.func @p438(%a: f32) -> f32 {
  %0 = math.roundeven %a : f32
  return %0 : f32
}

func.func @p439(%a: bf16) -> bf16 {
  %0 = math.roundeven %a : bf16
  return %0 : bf16
}

func.func @p440(%a: f16) -> f16 {
  %0 = math.roundeven %a : f16
  return %0 : f16
}

func.func @p441(%a: vector<4xf32>) -> vector<4xf32> {
  %0 = math.roundeven %a : vector<4xf32>
  return %0 : vector<4xf32>
}

func.func @p442(%a: vector<4x4xf32>) -> vector<4x4xf32> {
  %0 = math.roundeven %a : vector<4x4xf32>
  return %0 : vector<4x4xf32>
}

func.func @p443(%a: vector<[4]xf32>) -> vector<[4]xf32> {
  %0 = math.roundeven %a : vector<[4]xf32>
  return %0 : vector<[4]xf32>
}

func.func @p444(%a: f32) -> f32 {
  %0 = math.rsqrt %a : f32
  return %0 : f32
}

func.func @p445(%a: bf16) -> bf16 {
  %0 = math.rsqrt %a : bf16
  return %0 : bf16
}

func.func @p446(%a: f16) -> f16 {
  %0 = math.rsqrt %a : f16
  return %0 : f16
}

func.func @p447(%a: vector<4xf32>) -> vector<4xf32> {
  %0 = math.rsqrt %a : vector<4xf32>
  return %0 : vector<4xf32>
}

func.func @p448(%a: vector<4x4xf32>) -> vector<4x4xf32> {
  %0 = math.rsqrt %a : vector<4x4xf32>
  return %0 : vector<4x4xf32>
}

func.func @p449(%a: vector<[4]xf32>) -> vector<[4]xf32> {
  %0 = math.rsqrt %a : vector<[4]xf32>
  return %0 : vector<[4]xf32>
}

func.func @p450(%a: f32) -> f32 {
  %0 = math.sin %a : f32
  return %0 : f32
}

func.func @p451(%a: bf16) -> bf16 {
  %0 = math.sin %a : bf16
  return %0 : bf16
}

func.func @p452(%a: f16) -> f16 {
  %0 = math.sin %a : f16
  return %0 : f16
}

func.func @p453(%a: vector<4xf32>) -> vector<4xf32> {
  %0 = math.sin %a : vector<4xf32>
  return %0 : vector<4xf32>
}

func.func @p454(%a: vector<4x4xf32>) -> vector<4x4xf32> {
  %0 = math.sin %a : vector<4x4xf32>
  return %0 : vector<4x4xf32>
}

func.func @p455(%a: vector<[4]xf32>) -> vector<[4]xf32> {
  %0 = math.sin %a : vector<[4]xf32>
  return %0 : vector<[4]xf32>
}

func.func @p456(%a: f32) -> f32 {
  %0 = math.sinh %a : f32
  return %0 : f32
}

func.func @p457(%a: bf16) -> bf16 {
  %0 = math.sinh %a : bf16
  return %0 : bf16
}

func.func @p458(%a: f16) -> f16 {
  %0 = math.sinh %a : f16
  return %0 : f16
}

func.func @p459(%a: vector<4xf32>) -> vector<4xf32> {
  %0 = math.sinh %a : vector<4xf32>
  return %0 : vector<4xf32>
}

func.func @p460(%a: vector<4x4xf32>) -> vector<4x4xf32> {
  %0 = math.sinh %a : vector<4x4xf32>
  return %0 : vector<4x4xf32>
}

func.func @p461(%a: vector<[4]xf32>) -> vector<[4]xf32> {
  %0 = math.sinh %a : vector<[4]xf32>
  return %0 : vector<[4]xf32>
}

func.func @p462(%a: f32) -> f32 {
  %0 = math.sqrt %a : f32
  return %0 : f32
}

func.func @p463(%a: bf16) -> bf16 {
  %0 = math.sqrt %a : bf16
  return %0 : bf16
}

func.func @p464(%a: f16) -> f16 {
  %0 = math.sqrt %a : f16
  return %0 : f16
}

func.func @p465(%a: vector<4xf32>) -> vector<4xf32> {
  %0 = math.sqrt %a : vector<4xf32>
  return %0 : vector<4xf32>
}

func.func @p466(%a: vector<4x4xf32>) -> vector<4x4xf32> {
  %0 = math.sqrt %a : vector<4x4xf32>
  return %0 : vector<4x4xf32>
}

func.func @p467(%a: vector<[4]xf32>) -> vector<[4]xf32> {
  %0 = math.sqrt %a : vector<[4]xf32>
  return %0 : vector<[4]xf32>
}

func.func @p468(%a: f32) -> f32 {
  %0 = math.tan %a : f32
  return %0 : f32
}

func.func @p469(%a: bf16) -> bf16 {
  %0 = math.tan %a : bf16
  return %0 : bf16
}

func.func @p470(%a: f16) -> f16 {
  %0 = math.tan %a : f16
  return %0 : f16
}

func.func @p471(%a: vector<4xf32>) -> vector<4xf32> {
  %0 = math.tan %a : vector<4xf32>
  return %0 : vector<4xf32>
}

func.func @p472(%a: vector<4x4xf32>) -> vector<4x4xf32> {
  %0 = math.tan %a : vector<4x4xf32>
  return %0 : vector<4x4xf32>
}

func.func @p473(%a: vector<[4]xf32>) -> vector<[4]xf32> {
  %0 = math.tan %a : vector<[4]xf32>
  return %0 : vector<[4]xf32>
}

func.func @p474(%a: f32) -> f32 {
  %0 = math.tanh %a : f32
  return %0 : f32
}

func.func @p475(%a: bf16) -> bf16 {
  %0 = math.tanh %a : bf16
  return %0 : bf16
}

func.func @p476(%a: f16) -> f16 {
  %0 = math.tanh %a : f16
  return %0 : f16
}

func.func @p477(%a: vector<4xf32>) -> vector<4xf32> {
  %0 = math.tanh %a : vector<4xf32>
  return %0 : vector<4xf32>
}

func.func @p478(%a: vector<4x4xf32>) -> vector<4x4xf32> {
  %0 = math.tanh %a : vector<4x4xf32>
  return %0 : vector<4x4xf32>
}

func.func @p479(%a: vector<[4]xf32>) -> vector<[4]xf32> {
  %0 = math.tanh %a : vector<[4]xf32>
  return %0 : vector<[4]xf32>
}

func.func @p480(%a: f32) -> f32 {
  %0 = math.trunc %a : f32
  return %0 : f32
}

func.func @p481(%a: bf16) -> bf16 {
  %0 = math.trunc %a : bf16
  return %0 : bf16
}

func.func @p482(%a: f16) -> f16 {
  %0 = math.trunc %a : f16
  return %0 : f16
}

func.func @p483(%a: vector<4xf32>) -> vector<4xf32> {
  %0 = math.trunc %a : vector<4xf32>
  return %0 : vector<4xf32>
}

func.func @p484(%a: vector<4x4xf32>) -> vector<4x4xf32> {
  %0 = math.trunc %a : vector<4x4xf32>
  return %0 : vector<4x4xf32>
}

func.func @p485(%a: vector<[4]xf32>) -> vector<[4]xf32> {
  %0 = math.trunc %a : vector<[4]xf32>
  return %0 : vector<[4]xf32>
}

func.func @p486(%a: i32) -> i32 {
  %0 = math.absi %a : i32
  return %0 : i32
}

func.func @p487(%a: index) -> index {
  %0 = math.absi %a : index
  return %0 : index
}

func.func @p488(%a: vector<4xi32>) -> vector<4xi32> {
  %0 = math.absi %a : vector<4xi32>
  return %0 : vector<4xi32>
}

func.func @p489(%a: i32) -> i32 {
  %0 = math.ctlz %a : i32
  return %0 : i32
}

func.func @p490(%a: index) -> index {
  %0 = math.ctlz %a : index
  return %0 : index
}

func.func @p491(%a: vector<4xi32>) -> vector<4xi32> {
  %0 = math.ctlz %a : vector<4xi32>
  return %0 : vector<4xi32>
}

func.func @p492(%a: i32) -> i32 {
  %0 = math.cttz %a : i32
  return %0 : i32
}

func.func @p493(%a: index) -> index {
  %0 = math.cttz %a : index
  return %0 : index
}

func.func @p494(%a: vector<4xi32>) -> vector<4xi32> {
  %0 = math.cttz %a : vector<4xi32>
  return %0 : vector<4xi32>
}

func.func @p495(%a: i32) -> i32 {
  %0 = math.ctpop %a : i32
  return %0 : i32
}

func.func @p496(%a: index) -> index {
  %0 = math.ctpop %a : index
  return %0 : index
}

func.func @p497(%a: vector<4xi32>) -> vector<4xi32> {
  %0 = math.ctpop %a : vector<4xi32>
  return %0 : vector<4xi32>
}

func.func @p498(%a: f32, %b: f32) -> f32 {
  %0 = math.atan2 %a, %b : f32
  return %0 : f32
}

func.func @p499(%a: bf16, %b: bf16) -> bf16 {
  %0 = math.atan2 %a, %b : bf16
  return %0 : bf16
}

func.func @p500(%a: vector<4xf32>, %b: vector<4xf32>) -> vector<4xf32> {
  %0 = math.atan2 %a, %b : vector<4xf32>
  return %0 : vector<4xf32>
}

func.func @p501(%a: vector<4x4xf32>, %b: vector<4x4xf32>) -> vector<4x4xf32> {
  %0 = math.atan2 %a, %b : vector<4x4xf32>
  return %0 : vector<4x4xf32>
}

func.func @p502(%a: f32, %b: f32) -> f32 {
  %0 = math.copysign %a, %b : f32
  return %0 : f32
}

func.func @p503(%a: bf16, %b: bf16) -> bf16 {
  %0 = math.copysign %a, %b : bf16
  return %0 : bf16
}

func.func @p504(%a: vector<4xf32>, %b: vector<4xf32>) -> vector<4xf32> {
  %0 = math.copysign %a, %b : vector<4xf32>
  return %0 : vector<4xf32>
}

func.func @p505(%a: vector<4x4xf32>, %b: vector<4x4xf32>) -> vector<4x4xf32> {
  %0 = math.copysign %a, %b : vector<4x4xf32>
  return %0 : vector<4x4xf32>
}

func.func @p506(%a: f32, %b: f32) -> f32 {
  %0 = math.powf %a, %b : f32
  return %0 : f32
}

func.func @p507(%a: bf16, %b: bf16) -> bf16 {
  %0 = math.powf %a, %b : bf16
  return %0 : bf16
}

func.func @p508(%a: vector<4xf32>, %b: vector<4xf32>) -> vector<4xf32> {
  %0 = math.powf %a, %b : vector<4xf32>
  return %0 : vector<4xf32>
}

func.func @p509(%a: vector<4x4xf32>, %b: vector<4x4xf32>) -> vector<4x4xf32> {
  %0 = math.powf %a, %b : vector<4x4xf32>
  return %0 : vector<4x4xf32>
}

func.func @p510(%a: i32, %b: i32) -> i32 {
  %0 = math.ipowi %a, %b : i32
  return %0 : i32
}

func.func @p511(%a: f32, %b: i32) -> f32 {
  %0 = math.fpowi %a, %b : f32, i32
  return %0 : f32
}

func.func @p512(%a: f32, %b: f32, %c: f32) -> f32 {
  %0 = math.fma %a, %b, %c : f32
  return %0 : f32
}

func.func @p513(%a: bf16, %b: bf16, %c: bf16) -> bf16 {
  %0 = math.fma %a, %b, %c : bf16
  return %0 : bf16
}

func.func @p514(%a: vector<4xf32>, %b: vector<4xf32>, %c: vector<4xf32>) -> vector<4xf32> {
  %0 = math.fma %a, %b, %c : vector<4xf32>
  return %0 : vector<4xf32>
}

func.func @p515(%a: vector<4x4xf32>, %b: vector<4x4xf32>, %c: vector<4x4xf32>) -> vector<4x4xf32> {
  %0 = math.fma %a, %b, %c : vector<4x4xf32>
  return %0 : vector<4x4xf32>
}

func.func @p516(%a: vector<[4]xf32>, %b: vector<[4]xf32>, %c: vector<[4]xf32>) -> vector<[4]xf32> {
  %0 = math.fma %a, %b, %c : vector<[4]xf32>
  return %0 : vector<[4]xf32>
}

func.func @p517(%a: f32) -> i1 {
  %0 = math.isnan %a : f32
  return %0 : i1
}

func.func @p518(%a: f32) -> i1 {
  %0 = math.isinf %a : f32
  return %0 : i1
}

func.func @p519(%a: f32) -> i1 {
  %0 = math.isfinite %a : f32
  return %0 : i1
}

func.func @p520(%a: index, %b: index) -> index {
  %0 = index.add %a, %b
  return %0 : index
}

func.func @p521(%a: index, %b: index) -> index {
  %0 = index.sub %a, %b
  return %0 : index
}

func.func @p522(%a: index, %b: index) -> index {
  %0 = index.mul %a, %b
  return %0 : index
}

func.func @p523(%a: index, %b: index) -> index {
  %0 = index.divs %a, %b
  return %0 : index
}

func.func @p524(%a: index, %b: index) -> index {
  %0 = index.divu %a, %b
  return %0 : index
}

func.func @p525(%a: index, %b: index) -> index {
  %0 = index.ceildivs %a, %b
  return %0 : index
}

func.func @p526(%a: index, %b: index) -> index {
  %0 = index.ceildivu %a, %b
  return %0 : index
}

func.func @p527(%a: index, %b: index) -> index {
  %0 = index.floordivs %a, %b
  return %0 : index
}

func.func @p528(%a: index, %b: index) -> index {
  %0 = index.rems %a, %b
  return %0 : index
}

func.func @p529(%a: index, %b: index) -> index {
  %0 = index.remu %a, %b
  return %0 : index
}

func.func @p530(%a: index, %b: index) -> index {
  %0 = index.maxs %a, %b
  return %0 : index
}

func.func @p531(%a: index, %b: index) -> index {
  %0 = index.maxu %a, %b
  return %0 : index
}

func.func @p532(%a: index, %b: index) -> index {
  %0 = index.mins %a, %b
  return %0 : index
}

func.func @p533(%a: index, %b: index) -> index {
  %0 = index.minu %a, %b
  return %0 : index
}

func.func @p534(%a: index, %b: index) -> index {
  %0 = index.shl %a, %b
  return %0 : index
}

func.func @p535(%a: index, %b: index) -> index {
  %0 = index.shrs %a, %b
  return %0 : index
}

func.func @p536(%a: index, %b: index) -> index {
  %0 = index.shru %a, %b
  return %0 : index
}

func.func @p537(%a: index, %b: index) -> index {
  %0 = index.and %a, %b
  return %0 : index
}

func.func @p538(%a: index, %b: index) -> index {
  %0 = index.or %a, %b
  return %0 : index
}

func.func @p539(%a: index, %b: index) -> index {
  %0 = index.xor %a, %b
  return %0 : index
}

func.func @p540(%a: index, %b: index) -> i1 {
  %0 = index.cmp slt(%a, %b)
  return %0 : i1
}

func.func @p541(%a: index) -> i32 {
  %0 = index.casts %a : index to i32
  return %0 : i32
}

func.func @p542(%a: i32) -> index {
  %0 = index.casts %a : i32 to index
  return %0 : index
}

func.func @p543(%a: index) -> i32 {
  %0 = index.castu %a : index to i32
  return %0 : i32
}

func.func @p544(%a: i32) -> index {
  %0 = index.castu %a : i32 to index
  return %0 : index
}

func.func @p545() -> index {
  %0 = index.constant 4
  return %0 : index
}

func.func @p546() -> i1 {
  %0 = index.bool.constant true
  return %0 : i1
}

func.func @p547() -> index {
  %0 = index.sizeof
  return %0 : index
}

func.func @p548(%a: complex<f32>) -> f32 {
  %0 = complex.abs %a : complex<f32>
  return %0 : f32
}

func.func @p549(%a: complex<f32>) -> f32 {
  %0 = complex.angle %a : complex<f32>
  return %0 : f32
}

func.func @p550(%a: complex<f32>) -> f32 {
  %0 = complex.re %a : complex<f32>
  return %0 : f32
}

func.func @p551(%a: complex<f32>) -> f32 {
  %0 = complex.im %a : complex<f32>
  return %0 : f32
}

func.func @p552(%a: complex<f32>, %b: complex<f32>) -> complex<f32> {
  %0 = complex.add %a, %b : complex<f32>
  return %0 : complex<f32>
}

func.func @p553(%a: complex<f32>, %b: complex<f32>) -> complex<f32> {
  %0 = complex.sub %a, %b : complex<f32>
  return %0 : complex<f32>
}

func.func @p554(%a: complex<f32>, %b: complex<f32>) -> complex<f32> {
  %0 = complex.mul %a, %b : complex<f32>
  return %0 : complex<f32>
}

func.func @p555(%a: complex<f32>, %b: complex<f32>) -> complex<f32> {
  %0 = complex.div %a, %b : complex<f32>
  return %0 : complex<f32>
}

func.func @p556(%a: complex<f32>, %b: complex<f32>) -> complex<f32> {
  %0 = complex.atan2 %a, %b : complex<f32>
  return %0 : complex<f32>
}

func.func @p557(%a: complex<f32>, %b: complex<f32>) -> complex<f32> {
  %0 = complex.pow %a, %b : complex<f32>
  return %0 : complex<f32>
}

func.func @p558(%a: complex<f32>) -> complex<f32> {
  %0 = complex.conj %a : complex<f32>
  return %0 : complex<f32>
}

func.func @p559(%a: complex<f32>) -> complex<f32> {
  %0 = complex.cos %a : complex<f32>
  return %0 : complex<f32>
}

func.func @p560(%a: complex<f32>) -> complex<f32> {
  %0 = complex.exp %a : complex<f32>
  return %0 : complex<f32>
}

func.func @p561(%a: complex<f32>) -> complex<f32> {
  %0 = complex.expm1 %a : complex<f32>
  return %0 : complex<f32>
}

func.func @p562(%a: complex<f32>) -> complex<f32> {
  %0 = complex.log %a : complex<f32>
  return %0 : complex<f32>
}

func.func @p563(%a: complex<f32>) -> complex<f32> {
  %0 = complex.log1p %a : complex<f32>
  return %0 : complex<f32>
}

func.func @p564(%a: complex<f32>) -> complex<f32> {
  %0 = complex.neg %a : complex<f32>
  return %0 : complex<f32>
}

func.func @p565(%a: complex<f32>) -> complex<f32> {
  %0 = complex.rsqrt %a : complex<f32>
  return %0 : complex<f32>
}

func.func @p566(%a: complex<f32>) -> complex<f32> {
  %0 = complex.sign %a : complex<f32>
  return %0 : complex<f32>
}

func.func @p567(%a: complex<f32>) -> complex<f32> {
  %0 = complex.sin %a : complex<f32>
  return %0 : complex<f32>
}

func.func @p568(%a: complex<f32>) -> complex<f32> {
  %0 = complex.sqrt %a : complex<f32>
  return %0 : complex<f32>
}

func.func @p569(%a: complex<f32>) -> complex<f32> {
  %0 = complex.tan %a : complex<f32>
  return %0 : complex<f32>
}

func.func @p570(%a: complex<f32>) -> complex<f32> {
  %0 = complex.tanh %a : complex<f32>
  return %0 : complex<f32>
}

func.func @p571(%a: f32) -> complex<f32> {
  %0 = complex.create %a, %a : complex<f32>
  return %0 : complex<f32>
}

func.func @p572() -> complex<f32> {
  %0 = complex.constant [1.0 : f32, 2.0 : f32] : complex<f32>
  return %0 : complex<f32>
}

func.func @p573() -> f32 {
  %0 = ub.poison : f32
  return %0 : f32
}

func.func @p574() -> i32 {
  %0 = ub.poison : i32
  return %0 : i32
}

func.func @p575() -> vector<4xf32> {
  %0 = ub.poison : vector<4xf32>
  return %0 : vector<4xf32>
}

func.func @p576() -> vector<4x4xf32> {
  %0 = ub.poison : vector<4x4xf32>
  return %0 : vector<4x4xf32>
}

func.func @p577(%c: i1, %x: f32) -> f32 {
  cf.cond_br %c, ^a, ^b
  ^a:
  return %x : f32
  ^b:
  %y = arith.addf %x, %x : f32
  cf.br ^c
  ^c:
  return %y : f32
}

func.func @p578(%x: f32) -> f32 {
  cf.br ^b(%x : f32)
  ^b(%y: f32):
  return %y : f32
}

func.func @p579(%c: i1, %x: f32) -> f32 {
  cf.cond_br %c, ^b(%x : f32), ^d(%x : f32)
  ^b(%y: f32):
  return %y : f32
  ^d(%z: f32):
  return %z : f32
}

func.func @p580(%c: i1, %x: f32, %i: index) -> f32 {
  cf.cond_br %c, ^b(%i : index), ^d(%x : f32)
  ^b(%y: index):
  return %x : f32
  ^d(%z: f32):
  return %z : f32
}

func.func @p581(%i: index, %x: f32) -> f32 {
  cf.br ^b(%i, %x : index, f32)
  ^b(%j: index, %y: f32):
  return %y : f32
}

func.func @p582(%x: index) -> index {
  cf.br ^b(%x : index)
  ^b(%y: index):
  return %y : index
}

func.func @p583(%c: i1, %x: index) -> index {
  cf.cond_br %c, ^b(%x : index), ^d(%x : index)
  ^b(%y: index):
  return %y : index
  ^d(%z: index):
  return %z : index
}

func.func @p584(%c: i1, %x: index, %i: index) -> index {
  cf.cond_br %c, ^b(%i : index), ^d(%x : index)
  ^b(%y: index):
  return %x : index
  ^d(%z: index):
  return %z : index
}

func.func @p585(%x: i32) -> i32 {
  cf.br ^b(%x : i32)
  ^b(%y: i32):
  return %y : i32
}

func.func @p586(%c: i1, %x: i32) -> i32 {
  cf.cond_br %c, ^b(%x : i32), ^d(%x : i32)
  ^b(%y: i32):
  return %y : i32
  ^d(%z: i32):
  return %z : i32
}

func.func @p587(%c: i1, %x: i32, %i: index) -> i32 {
  cf.cond_br %c, ^b(%i : index), ^d(%x : i32)
  ^b(%y: index):
  return %x : i32
  ^d(%z: i32):
  return %z : i32
}

func.func @p588(%i: index, %x: i32) -> i32 {
  cf.br ^b(%i, %x : index, i32)
  ^b(%j: index, %y: i32):
  return %y : i32
}

func.func @p589(%x: vector<4xf32>) -> vector<4xf32> {
  cf.br ^b(%x : vector<4xf32>)
  ^b(%y: vector<4xf32>):
  return %y : vector<4xf32>
}

func.func @p590(%c: i1, %x: vector<4xf32>) -> vector<4xf32> {
  cf.cond_br %c, ^b(%x : vector<4xf32>), ^d(%x : vector<4xf32>)
  ^b(%y: vector<4xf32>):
  return %y : vector<4xf32>
  ^d(%z: vector<4xf32>):
  return %z : vector<4xf32>
}

func.func @p591(%c: i1, %x: vector<4xf32>, %i: index) -> vector<4xf32> {
  cf.cond_br %c, ^b(%i : index), ^d(%x : vector<4xf32>)
  ^b(%y: index):
  return %x : vector<4xf32>
  ^d(%z: vector<4xf32>):
  return %z : vector<4xf32>
}

func.func @p592(%i: index, %x: vector<4xf32>) -> vector<4xf32> {
  cf.br ^b(%i, %x : index, vector<4xf32>)
  ^b(%j: index, %y: vector<4xf32>):
  return %y : vector<4xf32>
}

func.func @p593(%x: vector<4x4xf32>) -> vector<4x4xf32> {
  cf.br ^b(%x : vector<4x4xf32>)
  ^b(%y: vector<4x4xf32>):
  return %y : vector<4x4xf32>
}

func.func @p594(%c: i1, %x: vector<4x4xf32>) -> vector<4x4xf32> {
  cf.cond_br %c, ^b(%x : vector<4x4xf32>), ^d(%x : vector<4x4xf32>)
  ^b(%y: vector<4x4xf32>):
  return %y : vector<4x4xf32>
  ^d(%z: vector<4x4xf32>):
  return %z : vector<4x4xf32>
}

func.func @p595(%c: i1, %x: vector<4x4xf32>, %i: index) -> vector<4x4xf32> {
  cf.cond_br %c, ^b(%i : index), ^d(%x : vector<4x4xf32>)
  ^b(%y: index):
  return %x : vector<4x4xf32>
  ^d(%z: vector<4x4xf32>):
  return %z : vector<4x4xf32>
}

func.func @p596(%i: index, %x: vector<4x4xf32>) -> vector<4x4xf32> {
  cf.br ^b(%i, %x : index, vector<4x4xf32>)
  ^b(%j: index, %y: vector<4x4xf32>):
  return %y : vector<4x4xf32>
}

func.func @p597(%x: memref<4x4xf32>) -> memref<4x4xf32> {
  cf.br ^b(%x : memref<4x4xf32>)
  ^b(%y: memref<4x4xf32>):
  return %y : memref<4x4xf32>
}

func.func @p598(%c: i1, %x: memref<4x4xf32>) -> memref<4x4xf32> {
  cf.cond_br %c, ^b(%x : memref<4x4xf32>), ^d(%x : memref<4x4xf32>)
  ^b(%y: memref<4x4xf32>):
  return %y : memref<4x4xf32>
  ^d(%z: memref<4x4xf32>):
  return %z : memref<4x4xf32>
}

func.func @p599(%c: i1, %x: memref<4x4xf32>, %i: index) -> memref<4x4xf32> {
  cf.cond_br %c, ^b(%i : index), ^d(%x : memref<4x4xf32>)
  ^b(%y: index):
  return %x : memref<4x4xf32>
  ^d(%z: memref<4x4xf32>):
  return %z : memref<4x4xf32>
}

func.func @p600(%i: index, %x: memref<4x4xf32>) -> memref<4x4xf32> {
  cf.br ^b(%i, %x : index, memref<4x4xf32>)
  ^b(%j: index, %y: memref<4x4xf32>):
  return %y : memref<4x4xf32>
}

func.func @p601(%x: memref<?x?xf32>) -> memref<?x?xf32> {
  cf.br ^b(%x : memref<?x?xf32>)
  ^b(%y: memref<?x?xf32>):
  return %y : memref<?x?xf32>
}

func.func @p602(%c: i1, %x: memref<?x?xf32>) -> memref<?x?xf32> {
  cf.cond_br %c, ^b(%x : memref<?x?xf32>), ^d(%x : memref<?x?xf32>)
  ^b(%y: memref<?x?xf32>):
  return %y : memref<?x?xf32>
  ^d(%z: memref<?x?xf32>):
  return %z : memref<?x?xf32>
}

func.func @p603(%c: i1, %x: memref<?x?xf32>, %i: index) -> memref<?x?xf32> {
  cf.cond_br %c, ^b(%i : index), ^d(%x : memref<?x?xf32>)
  ^b(%y: index):
  return %x : memref<?x?xf32>
  ^d(%z: memref<?x?xf32>):
  return %z : memref<?x?xf32>
}

func.func @p604(%i: index, %x: memref<?x?xf32>) -> memref<?x?xf32> {
  cf.br ^b(%i, %x : index, memref<?x?xf32>)
  ^b(%j: index, %y: memref<?x?xf32>):
  return %y : memref<?x?xf32>
}

func.func @p605(%x: memref<?x?xf32, strided<[?, ?], offset: ?>>) -> memref<?x?xf32, strided<[?, ?], offset: ?>> {
  cf.br ^b(%x : memref<?x?xf32, strided<[?, ?], offset: ?>>)
  ^b(%y: memref<?x?xf32, strided<[?, ?], offset: ?>>):
  return %y : memref<?x?xf32, strided<[?, ?], offset: ?>>
}

func.func @p606(%c: i1, %x: memref<?x?xf32, strided<[?, ?], offset: ?>>) -> memref<?x?xf32, strided<[?, ?], offset: ?>> {
  cf.cond_br %c, ^b(%x : memref<?x?xf32, strided<[?, ?], offset: ?>>), ^d(%x : memref<?x?xf32, strided<[?, ?], offset: ?>>)
  ^b(%y: memref<?x?xf32, strided<[?, ?], offset: ?>>):
  return %y : memref<?x?xf32, strided<[?, ?], offset: ?>>
  ^d(%z: memref<?x?xf32, strided<[?, ?], offset: ?>>):
  return %z : memref<?x?xf32, strided<[?, ?], offset: ?>>
}

func.func @p607(%c: i1, %x: memref<?x?xf32, strided<[?, ?], offset: ?>>, %i: index) -> memref<?x?xf32, strided<[?, ?], offset: ?>> {
  cf.cond_br %c, ^b(%i : index), ^d(%x : memref<?x?xf32, strided<[?, ?], offset: ?>>)
  ^b(%y: index):
  return %x : memref<?x?xf32, strided<[?, ?], offset: ?>>
  ^d(%z: memref<?x?xf32, strided<[?, ?], offset: ?>>):
  return %z : memref<?x?xf32, strided<[?, ?], offset: ?>>
}

func.func @p608(%i: index, %x: memref<?x?xf32, strided<[?, ?], offset: ?>>) -> memref<?x?xf32, strided<[?, ?], offset: ?>> {
  cf.br ^b(%i, %x : index, memref<?x?xf32, strided<[?, ?], offset: ?>>)
  ^b(%j: index, %y: memref<?x?xf32, strided<[?, ?], offset: ?>>):
  return %y : memref<?x?xf32, strided<[?, ?], offset: ?>>
}

func.func @p609(%a: i32) -> i32 {
  cf.switch %a : i32, [default: ^b, 1: ^c]
  ^b:
  return %a : i32
  ^c:
  %0 = arith.addi %a, %a : i32
  return %0 : i32
}

func.func @p610(%c: i1) {
  cf.assert %c, "expected"
  return
}

func.func private @callee0(f32) -> f32
func.func @p611(%x: f32) -> f32 {
  %0 = func.call @callee0(%x) : (f32) -> f32
  return %0 : f32
}

func.func private @sink0(f32)
func.func @p612(%x: f32) {
  func.call @sink0(%x) : (f32) -> ()
  return
}

func.func @p613(%x: f32) -> f32 {
  return %x : f32
}

func.func @p614(%x: f32) {
  return
}

func.func private @callee1(index) -> index
func.func @p615(%x: index) -> index {
  %0 = func.call @callee1(%x) : (index) -> index
  return %0 : index
}

func.func private @sink1(index)
func.func @p616(%x: index) {
  func.call @sink1(%x) : (index) -> ()
  return
}

func.func @p617(%x: index) -> index {
  return %x : index
}

func.func @p618(%x: index) {
  return
}

func.func private @callee2(tensor<4x4xf32>) -> tensor<4x4xf32>
func.func @p619(%x: tensor<4x4xf32>) -> tensor<4x4xf32> {
  %0 = func.call @callee2(%x) : (tensor<4x4xf32>) -> tensor<4x4xf32>
  return %0 : tensor<4x4xf32>
}

func.func private @sink2(tensor<4x4xf32>)
func.func @p620(%x: tensor<4x4xf32>) {
  func.call @sink2(%x) : (tensor<4x4xf32>) -> ()
  return
}

func.func @p621(%x: tensor<4x4xf32>) -> tensor<4x4xf32> {
  return %x : tensor<4x4xf32>
}

func.func @p622(%x: tensor<4x4xf32>) {
  return
}

func.func private @callee3(memref<4x4xf32>) -> memref<4x4xf32>
func.func @p623(%x: memref<4x4xf32>) -> memref<4x4xf32> {
  %0 = func.call @callee3(%x) : (memref<4x4xf32>) -> memref<4x4xf32>
  return %0 : memref<4x4xf32>
}

func.func private @sink3(memref<4x4xf32>)
func.func @p624(%x: memref<4x4xf32>) {
  func.call @sink3(%x) : (memref<4x4xf32>) -> ()
  return
}

func.func @p625(%x: memref<4x4xf32>) -> memref<4x4xf32> {
  return %x : memref<4x4xf32>
}

func.func @p626(%x: memref<4x4xf32>) {
  return
}

func.func private @callee4(memref<?x?xf32>) -> memref<?x?xf32>
func.func @p627(%x: memref<?x?xf32>) -> memref<?x?xf32> {
  %0 = func.call @callee4(%x) : (memref<?x?xf32>) -> memref<?x?xf32>
  return %0 : memref<?x?xf32>
}

func.func private @sink4(memref<?x?xf32>)
func.func @p628(%x: memref<?x?xf32>) {
  func.call @sink4(%x) : (memref<?x?xf32>) -> ()
  return
}

func.func @p629(%x: memref<?x?xf32>) -> memref<?x?xf32> {
  return %x : memref<?x?xf32>
}

func.func @p630(%x: memref<?x?xf32>) {
  return
}

func.func private @callee5(vector<4xf32>) -> vector<4xf32>
func.func @p631(%x: vector<4xf32>) -> vector<4xf32> {
  %0 = func.call @callee5(%x) : (vector<4xf32>) -> vector<4xf32>
  return %0 : vector<4xf32>
}

func.func private @sink5(vector<4xf32>)
func.func @p632(%x: vector<4xf32>) {
  func.call @sink5(%x) : (vector<4xf32>) -> ()
  return
}

func.func @p633(%x: vector<4xf32>) -> vector<4xf32> {
  return %x : vector<4xf32>
}

func.func @p634(%x: vector<4xf32>) {
  return
}

func.func private @callee6(i32) -> i32
func.func @p635(%x: i32) -> i32 {
  %0 = func.call @callee6(%x) : (i32) -> i32
  return %0 : i32
}

func.func private @sink6(i32)
func.func @p636(%x: i32) {
  func.call @sink6(%x) : (i32) -> ()
  return
}

func.func @p637(%x: i32) -> i32 {
  return %x : i32
}

func.func @p638(%x: i32) {
  return
}

func.func private @callee7(vector<4x4xf32>) -> vector<4x4xf32>
func.func @p639(%x: vector<4x4xf32>) -> vector<4x4xf32> {
  %0 = func.call @callee7(%x) : (vector<4x4xf32>) -> vector<4x4xf32>
  return %0 : vector<4x4xf32>
}

func.func private @sink7(vector<4x4xf32>)
func.func @p640(%x: vector<4x4xf32>) {
  func.call @sink7(%x) : (vector<4x4xf32>) -> ()
  return
}

func.func @p641(%x: vector<4x4xf32>) -> vector<4x4xf32> {
  return %x : vector<4x4xf32>
}

func.func @p642(%x: vector<4x4xf32>) {
  return
}

func.func private @callee8(tensor<?x?xf32>) -> tensor<?x?xf32>
func.func @p643(%x: tensor<?x?xf32>) -> tensor<?x?xf32> {
  %0 = func.call @callee8(%x) : (tensor<?x?xf32>) -> tensor<?x?xf32>
  return %0 : tensor<?x?xf32>
}

func.func private @sink8(tensor<?x?xf32>)
func.func @p644(%x: tensor<?x?xf32>) {
  func.call @sink8(%x) : (tensor<?x?xf32>) -> ()
  return
}

func.func @p645(%x: tensor<?x?xf32>) -> tensor<?x?xf32> {
  return %x : tensor<?x?xf32>
}

func.func @p646(%x: tensor<?x?xf32>) {
  return
}

func.func @p647() {
  return
}

func.func @p648(%x0: tensor<4x4xf32>, %x1: memref<4x4xf32>) {
  return
}

func.func @p649(%x0: tensor<4x4xf32>, %x1: memref<4x4xf32>) -> tensor<4x4xf32> {
  return %x0 : tensor<4x4xf32>
}

func.func @p650(%x0: tensor<4x4xf32>, %x1: memref<4x4xf32>) -> memref<4x4xf32> {
  return %x1 : memref<4x4xf32>
}

func.func @p651(%x0: memref<4x4xf32>, %x1: f32) {
  return
}

func.func @p652(%x0: memref<4x4xf32>, %x1: f32) -> memref<4x4xf32> {
  return %x0 : memref<4x4xf32>
}

func.func @p653(%x0: memref<4x4xf32>, %x1: f32) -> f32 {
  return %x1 : f32
}

func.func @p654(%x0: tensor<4x4xf32>, %x1: f32) {
  return
}

func.func @p655(%x0: tensor<4x4xf32>, %x1: f32) -> tensor<4x4xf32> {
  return %x0 : tensor<4x4xf32>
}

func.func @p656(%x0: tensor<4x4xf32>, %x1: f32) -> f32 {
  return %x1 : f32
}

func.func @p657(%x0: memref<4x4xf32>, %x1: index) {
  return
}

func.func @p658(%x0: memref<4x4xf32>, %x1: index) -> memref<4x4xf32> {
  return %x0 : memref<4x4xf32>
}

func.func @p659(%x0: memref<4x4xf32>, %x1: index) -> index {
  return %x1 : index
}

func.func @p660(%x0: tensor<4x4xf32>, %x1: index) {
  return
}

func.func @p661(%x0: tensor<4x4xf32>, %x1: index) -> tensor<4x4xf32> {
  return %x0 : tensor<4x4xf32>
}

func.func @p662(%x0: tensor<4x4xf32>, %x1: index) -> index {
  return %x1 : index
}

func.func @p663(%x0: memref<?x?xf32>, %x1: index) {
  return
}

func.func @p664(%x0: memref<?x?xf32>, %x1: index) -> memref<?x?xf32> {
  return %x0 : memref<?x?xf32>
}

func.func @p665(%x0: memref<?x?xf32>, %x1: index) -> index {
  return %x1 : index
}

func.func @p666(%x0: memref<?xf32>, %x1: memref<4xf32>) {
  return
}

func.func @p667(%x0: memref<?xf32>, %x1: memref<4xf32>) -> memref<?xf32> {
  return %x0 : memref<?xf32>
}

func.func @p668(%x0: memref<?xf32>, %x1: memref<4xf32>) -> memref<4xf32> {
  return %x1 : memref<4xf32>
}

func.func @p669(%x0: tensor<?x?xf32>, %x1: tensor<4xf32>) {
  return
}

func.func @p670(%x0: tensor<?x?xf32>, %x1: tensor<4xf32>) -> tensor<?x?xf32> {
  return %x0 : tensor<?x?xf32>
}

func.func @p671(%x0: tensor<?x?xf32>, %x1: tensor<4xf32>) -> tensor<4xf32> {
  return %x1 : tensor<4xf32>
}

func.func @p672(%x0: vector<4xf32>, %x1: memref<4xf32>) {
  return
}

func.func @p673(%x0: vector<4xf32>, %x1: memref<4xf32>) -> vector<4xf32> {
  return %x0 : vector<4xf32>
}

func.func @p674(%x0: vector<4xf32>, %x1: memref<4xf32>) -> memref<4xf32> {
  return %x1 : memref<4xf32>
}

func.func @p675(%a0: tensor<4x8xf32>, %a1: tensor<8x4xf32>, %c: tensor<4x4xf32>) -> tensor<4x4xf32> {
  %0 = linalg.matmul  ins(%a0, %a1 : tensor<4x8xf32>, tensor<8x4xf32>) outs(%c : tensor<4x4xf32>) -> tensor<4x4xf32>
  return %0 : tensor<4x4xf32>
}

func.func @p676(%a0: memref<4x8xf32>, %a1: memref<8x4xf32>, %c: memref<4x4xf32>) {
  linalg.matmul  ins(%a0, %a1 : memref<4x8xf32>, memref<8x4xf32>) outs(%c : memref<4x4xf32>)
  return
}

func.func @p677(%a0: tensor<?x?xf32>, %a1: tensor<?x?xf32>, %c: tensor<?x?xf32>) -> tensor<?x?xf32> {
  %0 = linalg.matmul  ins(%a0, %a1 : tensor<?x?xf32>, tensor<?x?xf32>) outs(%c : tensor<?x?xf32>) -> tensor<?x?xf32>
  return %0 : tensor<?x?xf32>
}

func.func @p678(%a0: memref<?x?xf32>, %a1: memref<?x?xf32>, %c: memref<?x?xf32>) {
  linalg.matmul  ins(%a0, %a1 : memref<?x?xf32>, memref<?x?xf32>) outs(%c : memref<?x?xf32>)
  return
}

func.func @p679(%a0: tensor<2x4x8xf32>, %a1: tensor<2x8x4xf32>, %c: tensor<2x4x4xf32>) -> tensor<2x4x4xf32> {
  %0 = linalg.batch_matmul  ins(%a0, %a1 : tensor<2x4x8xf32>, tensor<2x8x4xf32>) outs(%c : tensor<2x4x4xf32>) -> tensor<2x4x4xf32>
  return %0 : tensor<2x4x4xf32>
}

func.func @p680(%a0: memref<2x4x8xf32>, %a1: memref<2x8x4xf32>, %c: memref<2x4x4xf32>) {
  linalg.batch_matmul  ins(%a0, %a1 : memref<2x4x8xf32>, memref<2x8x4xf32>) outs(%c : memref<2x4x4xf32>)
  return
}

func.func @p681(%a0: tensor<4x8xf32>, %a1: tensor<8xf32>, %c: tensor<4xf32>) -> tensor<4xf32> {
  %0 = linalg.matvec  ins(%a0, %a1 : tensor<4x8xf32>, tensor<8xf32>) outs(%c : tensor<4xf32>) -> tensor<4xf32>
  return %0 : tensor<4xf32>
}

func.func @p682(%a0: memref<4x8xf32>, %a1: memref<8xf32>, %c: memref<4xf32>) {
  linalg.matvec  ins(%a0, %a1 : memref<4x8xf32>, memref<8xf32>) outs(%c : memref<4xf32>)
  return
}

func.func @p683(%a0: tensor<8xf32>, %a1: tensor<8x4xf32>, %c: tensor<4xf32>) -> tensor<4xf32> {
  %0 = linalg.vecmat  ins(%a0, %a1 : tensor<8xf32>, tensor<8x4xf32>) outs(%c : tensor<4xf32>) -> tensor<4xf32>
  return %0 : tensor<4xf32>
}

func.func @p684(%a0: memref<8xf32>, %a1: memref<8x4xf32>, %c: memref<4xf32>) {
  linalg.vecmat  ins(%a0, %a1 : memref<8xf32>, memref<8x4xf32>) outs(%c : memref<4xf32>)
  return
}

func.func @p685(%a0: tensor<8xf32>, %a1: tensor<8xf32>, %c: tensor<f32>) -> tensor<f32> {
  %0 = linalg.dot  ins(%a0, %a1 : tensor<8xf32>, tensor<8xf32>) outs(%c : tensor<f32>) -> tensor<f32>
  return %0 : tensor<f32>
}

func.func @p686(%a0: memref<8xf32>, %a1: memref<8xf32>, %c: memref<f32>) {
  linalg.dot  ins(%a0, %a1 : memref<8xf32>, memref<8xf32>) outs(%c : memref<f32>)
  return
}

func.func @p687(%a0: tensor<1x8x8x2xf32>, %a1: tensor<3x3x2x4xf32>, %c: tensor<1x6x6x4xf32>) -> tensor<1x6x6x4xf32> {
  %0 = linalg.conv_2d_nhwc_hwcf  ins(%a0, %a1 : tensor<1x8x8x2xf32>, tensor<3x3x2x4xf32>) outs(%c : tensor<1x6x6x4xf32>) -> tensor<1x6x6x4xf32>
  return %0 : tensor<1x6x6x4xf32>
}

func.func @p688(%a0: memref<1x8x8x2xf32>, %a1: memref<3x3x2x4xf32>, %c: memref<1x6x6x4xf32>) {
  linalg.conv_2d_nhwc_hwcf  ins(%a0, %a1 : memref<1x8x8x2xf32>, memref<3x3x2x4xf32>) outs(%c : memref<1x6x6x4xf32>)
  return
}

func.func @p689(%a0: tensor<1x2x8x8xf32>, %a1: tensor<4x2x3x3xf32>, %c: tensor<1x4x6x6xf32>) -> tensor<1x4x6x6xf32> {
  %0 = linalg.conv_2d_nchw_fchw  ins(%a0, %a1 : tensor<1x2x8x8xf32>, tensor<4x2x3x3xf32>) outs(%c : tensor<1x4x6x6xf32>) -> tensor<1x4x6x6xf32>
  return %0 : tensor<1x4x6x6xf32>
}

func.func @p690(%a0: memref<1x2x8x8xf32>, %a1: memref<4x2x3x3xf32>, %c: memref<1x4x6x6xf32>) {
  linalg.conv_2d_nchw_fchw  ins(%a0, %a1 : memref<1x2x8x8xf32>, memref<4x2x3x3xf32>) outs(%c : memref<1x4x6x6xf32>)
  return
}

func.func @p691(%a0: tensor<4x4xf32>, %a1: tensor<4x4xf32>, %c: tensor<4x4xf32>) -> tensor<4x4xf32> {
  %0 = linalg.add  ins(%a0, %a1 : tensor<4x4xf32>, tensor<4x4xf32>) outs(%c : tensor<4x4xf32>) -> tensor<4x4xf32>
  return %0 : tensor<4x4xf32>
}

func.func @p692(%a0: memref<4x4xf32>, %a1: memref<4x4xf32>, %c: memref<4x4xf32>) {
  linalg.add  ins(%a0, %a1 : memref<4x4xf32>, memref<4x4xf32>) outs(%c : memref<4x4xf32>)
  return
}

func.func @p693(%a0: tensor<4x4xf32>, %a1: tensor<4x4xf32>, %c: tensor<4x4xf32>) -> tensor<4x4xf32> {
  %0 = linalg.sub  ins(%a0, %a1 : tensor<4x4xf32>, tensor<4x4xf32>) outs(%c : tensor<4x4xf32>) -> tensor<4x4xf32>
  return %0 : tensor<4x4xf32>
}

func.func @p694(%a0: memref<4x4xf32>, %a1: memref<4x4xf32>, %c: memref<4x4xf32>) {
  linalg.sub  ins(%a0, %a1 : memref<4x4xf32>, memref<4x4xf32>) outs(%c : memref<4x4xf32>)
  return
}

func.func @p695(%a0: tensor<4x4xf32>, %a1: tensor<4x4xf32>, %c: tensor<4x4xf32>) -> tensor<4x4xf32> {
  %0 = linalg.mul  ins(%a0, %a1 : tensor<4x4xf32>, tensor<4x4xf32>) outs(%c : tensor<4x4xf32>) -> tensor<4x4xf32>
  return %0 : tensor<4x4xf32>
}

func.func @p696(%a0: memref<4x4xf32>, %a1: memref<4x4xf32>, %c: memref<4x4xf32>) {
  linalg.mul  ins(%a0, %a1 : memref<4x4xf32>, memref<4x4xf32>) outs(%c : memref<4x4xf32>)
  return
}

func.func @p697(%a0: tensor<4x4xf32>, %a1: tensor<4x4xf32>, %c: tensor<4x4xf32>) -> tensor<4x4xf32> {
  %0 = linalg.div  ins(%a0, %a1 : tensor<4x4xf32>, tensor<4x4xf32>) outs(%c : tensor<4x4xf32>) -> tensor<4x4xf32>
  return %0 : tensor<4x4xf32>
}

func.func @p698(%a0: memref<4x4xf32>, %a1: memref<4x4xf32>, %c: memref<4x4xf32>) {
  linalg.div  ins(%a0, %a1 : memref<4x4xf32>, memref<4x4xf32>) outs(%c : memref<4x4xf32>)
  return
}

func.func @p699(%a0: tensor<4x4xf32>, %a1: tensor<4x4xf32>, %c: tensor<4x4xf32>) -> tensor<4x4xf32> {
  %0 = linalg.max  ins(%a0, %a1 : tensor<4x4xf32>, tensor<4x4xf32>) outs(%c : tensor<4x4xf32>) -> tensor<4x4xf32>
  return %0 : tensor<4x4xf32>
}

func.func @p700(%a0: memref<4x4xf32>, %a1: memref<4x4xf32>, %c: memref<4x4xf32>) {
  linalg.max  ins(%a0, %a1 : memref<4x4xf32>, memref<4x4xf32>) outs(%c : memref<4x4xf32>)
  return
}

func.func @p701(%a0: tensor<4x4xf32>, %a1: tensor<4x4xf32>, %c: tensor<4x4xf32>) -> tensor<4x4xf32> {
  %0 = linalg.min  ins(%a0, %a1 : tensor<4x4xf32>, tensor<4x4xf32>) outs(%c : tensor<4x4xf32>) -> tensor<4x4xf32>
  return %0 : tensor<4x4xf32>
}

func.func @p702(%a0: memref<4x4xf32>, %a1: memref<4x4xf32>, %c: memref<4x4xf32>) {
  linalg.min  ins(%a0, %a1 : memref<4x4xf32>, memref<4x4xf32>) outs(%c : memref<4x4xf32>)
  return
}

func.func @p703(%a0: tensor<4x4xf32>, %c: tensor<4x4xf32>) -> tensor<4x4xf32> {
  %0 = linalg.copy  ins(%a0 : tensor<4x4xf32>) outs(%c : tensor<4x4xf32>) -> tensor<4x4xf32>
  return %0 : tensor<4x4xf32>
}

func.func @p704(%a0: memref<4x4xf32>, %c: memref<4x4xf32>) {
  linalg.copy  ins(%a0 : memref<4x4xf32>) outs(%c : memref<4x4xf32>)
  return
}

func.func @p705(%a0: tensor<4x8xi32>, %a1: tensor<8x4xi32>, %c: tensor<4x4xi32>) -> tensor<4x4xi32> {
  %0 = linalg.matmul  ins(%a0, %a1 : tensor<4x8xi32>, tensor<8x4xi32>) outs(%c : tensor<4x4xi32>) -> tensor<4x4xi32>
  return %0 : tensor<4x4xi32>
}

func.func @p706(%a0: memref<4x8xi32>, %a1: memref<8x4xi32>, %c: memref<4x4xi32>) {
  linalg.matmul  ins(%a0, %a1 : memref<4x8xi32>, memref<8x4xi32>) outs(%c : memref<4x4xi32>)
  return
}

func.func @p707(%a0: tensor<?x?xi32>, %a1: tensor<?x?xi32>, %c: tensor<?x?xi32>) -> tensor<?x?xi32> {
  %0 = linalg.matmul  ins(%a0, %a1 : tensor<?x?xi32>, tensor<?x?xi32>) outs(%c : tensor<?x?xi32>) -> tensor<?x?xi32>
  return %0 : tensor<?x?xi32>
}

func.func @p708(%a0: memref<?x?xi32>, %a1: memref<?x?xi32>, %c: memref<?x?xi32>) {
  linalg.matmul  ins(%a0, %a1 : memref<?x?xi32>, memref<?x?xi32>) outs(%c : memref<?x?xi32>)
  return
}

func.func @p709(%a0: tensor<2x4x8xi32>, %a1: tensor<2x8x4xi32>, %c: tensor<2x4x4xi32>) -> tensor<2x4x4xi32> {
  %0 = linalg.batch_matmul  ins(%a0, %a1 : tensor<2x4x8xi32>, tensor<2x8x4xi32>) outs(%c : tensor<2x4x4xi32>) -> tensor<2x4x4xi32>
  return %0 : tensor<2x4x4xi32>
}

func.func @p710(%a0: memref<2x4x8xi32>, %a1: memref<2x8x4xi32>, %c: memref<2x4x4xi32>) {
  linalg.batch_matmul  ins(%a0, %a1 : memref<2x4x8xi32>, memref<2x8x4xi32>) outs(%c : memref<2x4x4xi32>)
  return
}

func.func @p711(%a0: tensor<4x8xi32>, %a1: tensor<8xi32>, %c: tensor<4xi32>) -> tensor<4xi32> {
  %0 = linalg.matvec  ins(%a0, %a1 : tensor<4x8xi32>, tensor<8xi32>) outs(%c : tensor<4xi32>) -> tensor<4xi32>
  return %0 : tensor<4xi32>
}

func.func @p712(%a0: memref<4x8xi32>, %a1: memref<8xi32>, %c: memref<4xi32>) {
  linalg.matvec  ins(%a0, %a1 : memref<4x8xi32>, memref<8xi32>) outs(%c : memref<4xi32>)
  return
}

func.func @p713(%a0: tensor<8xi32>, %a1: tensor<8x4xi32>, %c: tensor<4xi32>) -> tensor<4xi32> {
  %0 = linalg.vecmat  ins(%a0, %a1 : tensor<8xi32>, tensor<8x4xi32>) outs(%c : tensor<4xi32>) -> tensor<4xi32>
  return %0 : tensor<4xi32>
}

func.func @p714(%a0: memref<8xi32>, %a1: memref<8x4xi32>, %c: memref<4xi32>) {
  linalg.vecmat  ins(%a0, %a1 : memref<8xi32>, memref<8x4xi32>) outs(%c : memref<4xi32>)
  return
}

func.func @p715(%a0: tensor<8xi32>, %a1: tensor<8xi32>, %c: tensor<i32>) -> tensor<i32> {
  %0 = linalg.dot  ins(%a0, %a1 : tensor<8xi32>, tensor<8xi32>) outs(%c : tensor<i32>) -> tensor<i32>
  return %0 : tensor<i32>
}

func.func @p716(%a0: memref<8xi32>, %a1: memref<8xi32>, %c: memref<i32>) {
  linalg.dot  ins(%a0, %a1 : memref<8xi32>, memref<8xi32>) outs(%c : memref<i32>)
  return
}

func.func @p717(%a0: tensor<1x8x8x2xi32>, %a1: tensor<3x3x2x4xi32>, %c: tensor<1x6x6x4xi32>) -> tensor<1x6x6x4xi32> {
  %0 = linalg.conv_2d_nhwc_hwcf  ins(%a0, %a1 : tensor<1x8x8x2xi32>, tensor<3x3x2x4xi32>) outs(%c : tensor<1x6x6x4xi32>) -> tensor<1x6x6x4xi32>
  return %0 : tensor<1x6x6x4xi32>
}

func.func @p718(%a0: memref<1x8x8x2xi32>, %a1: memref<3x3x2x4xi32>, %c: memref<1x6x6x4xi32>) {
  linalg.conv_2d_nhwc_hwcf  ins(%a0, %a1 : memref<1x8x8x2xi32>, memref<3x3x2x4xi32>) outs(%c : memref<1x6x6x4xi32>)
  return
}

func.func @p719(%a0: tensor<1x2x8x8xi32>, %a1: tensor<4x2x3x3xi32>, %c: tensor<1x4x6x6xi32>) -> tensor<1x4x6x6xi32> {
  %0 = linalg.conv_2d_nchw_fchw  ins(%a0, %a1 : tensor<1x2x8x8xi32>, tensor<4x2x3x3xi32>) outs(%c : tensor<1x4x6x6xi32>) -> tensor<1x4x6x6xi32>
  return %0 : tensor<1x4x6x6xi32>
}

func.func @p720(%a0: memref<1x2x8x8xi32>, %a1: memref<4x2x3x3xi32>, %c: memref<1x4x6x6xi32>) {
  linalg.conv_2d_nchw_fchw  ins(%a0, %a1 : memref<1x2x8x8xi32>, memref<4x2x3x3xi32>) outs(%c : memref<1x4x6x6xi32>)
  return
}

func.func @p721(%a0: tensor<4x4xi32>, %a1: tensor<4x4xi32>, %c: tensor<4x4xi32>) -> tensor<4x4xi32> {
  %0 = linalg.add  ins(%a0, %a1 : tensor<4x4xi32>, tensor<4x4xi32>) outs(%c : tensor<4x4xi32>) -> tensor<4x4xi32>
  return %0 : tensor<4x4xi32>
}

func.func @p722(%a0: memref<4x4xi32>, %a1: memref<4x4xi32>, %c: memref<4x4xi32>) {
  linalg.add  ins(%a0, %a1 : memref<4x4xi32>, memref<4x4xi32>) outs(%c : memref<4x4xi32>)
  return
}

func.func @p723(%a0: tensor<4x4xi32>, %a1: tensor<4x4xi32>, %c: tensor<4x4xi32>) -> tensor<4x4xi32> {
  %0 = linalg.sub  ins(%a0, %a1 : tensor<4x4xi32>, tensor<4x4xi32>) outs(%c : tensor<4x4xi32>) -> tensor<4x4xi32>
  return %0 : tensor<4x4xi32>
}

func.func @p724(%a0: memref<4x4xi32>, %a1: memref<4x4xi32>, %c: memref<4x4xi32>) {
  linalg.sub  ins(%a0, %a1 : memref<4x4xi32>, memref<4x4xi32>) outs(%c : memref<4x4xi32>)
  return
}

func.func @p725(%a0: tensor<4x4xi32>, %a1: tensor<4x4xi32>, %c: tensor<4x4xi32>) -> tensor<4x4xi32> {
  %0 = linalg.mul  ins(%a0, %a1 : tensor<4x4xi32>, tensor<4x4xi32>) outs(%c : tensor<4x4xi32>) -> tensor<4x4xi32>
  return %0 : tensor<4x4xi32>
}

func.func @p726(%a0: memref<4x4xi32>, %a1: memref<4x4xi32>, %c: memref<4x4xi32>) {
  linalg.mul  ins(%a0, %a1 : memref<4x4xi32>, memref<4x4xi32>) outs(%c : memref<4x4xi32>)
  return
}

func.func @p727(%a0: tensor<4x4xi32>, %a1: tensor<4x4xi32>, %c: tensor<4x4xi32>) -> tensor<4x4xi32> {
  %0 = linalg.div  ins(%a0, %a1 : tensor<4x4xi32>, tensor<4x4xi32>) outs(%c : tensor<4x4xi32>) -> tensor<4x4xi32>
  return %0 : tensor<4x4xi32>
}

func.func @p728(%a0: memref<4x4xi32>, %a1: memref<4x4xi32>, %c: memref<4x4xi32>) {
  linalg.div  ins(%a0, %a1 : memref<4x4xi32>, memref<4x4xi32>) outs(%c : memref<4x4xi32>)
  return
}

func.func @p729(%a0: tensor<4x4xi32>, %a1: tensor<4x4xi32>, %c: tensor<4x4xi32>) -> tensor<4x4xi32> {
  %0 = linalg.max  ins(%a0, %a1 : tensor<4x4xi32>, tensor<4x4xi32>) outs(%c : tensor<4x4xi32>) -> tensor<4x4xi32>
  return %0 : tensor<4x4xi32>
}

func.func @p730(%a0: memref<4x4xi32>, %a1: memref<4x4xi32>, %c: memref<4x4xi32>) {
  linalg.max  ins(%a0, %a1 : memref<4x4xi32>, memref<4x4xi32>) outs(%c : memref<4x4xi32>)
  return
}

func.func @p731(%a0: tensor<4x4xi32>, %a1: tensor<4x4xi32>, %c: tensor<4x4xi32>) -> tensor<4x4xi32> {
  %0 = linalg.min  ins(%a0, %a1 : tensor<4x4xi32>, tensor<4x4xi32>) outs(%c : tensor<4x4xi32>) -> tensor<4x4xi32>
  return %0 : tensor<4x4xi32>
}

func.func @p732(%a0: memref<4x4xi32>, %a1: memref<4x4xi32>, %c: memref<4x4xi32>) {
  linalg.min  ins(%a0, %a1 : memref<4x4xi32>, memref<4x4xi32>) outs(%c : memref<4x4xi32>)
  return
}

func.func @p733(%a0: tensor<4x4xi32>, %c: tensor<4x4xi32>) -> tensor<4x4xi32> {
  %0 = linalg.copy  ins(%a0 : tensor<4x4xi32>) outs(%c : tensor<4x4xi32>) -> tensor<4x4xi32>
  return %0 : tensor<4x4xi32>
}

func.func @p734(%a0: memref<4x4xi32>, %c: memref<4x4xi32>) {
  linalg.copy  ins(%a0 : memref<4x4xi32>) outs(%c : memref<4x4xi32>)
  return
}

func.func @p735(%a0: tensor<4x8xbf16>, %a1: tensor<8x4xbf16>, %c: tensor<4x4xbf16>) -> tensor<4x4xbf16> {
  %0 = linalg.matmul  ins(%a0, %a1 : tensor<4x8xbf16>, tensor<8x4xbf16>) outs(%c : tensor<4x4xbf16>) -> tensor<4x4xbf16>
  return %0 : tensor<4x4xbf16>
}

func.func @p736(%a0: memref<4x8xbf16>, %a1: memref<8x4xbf16>, %c: memref<4x4xbf16>) {
  linalg.matmul  ins(%a0, %a1 : memref<4x8xbf16>, memref<8x4xbf16>) outs(%c : memref<4x4xbf16>)
  return
}

func.func @p737(%a0: tensor<?x?xbf16>, %a1: tensor<?x?xbf16>, %c: tensor<?x?xbf16>) -> tensor<?x?xbf16> {
  %0 = linalg.matmul  ins(%a0, %a1 : tensor<?x?xbf16>, tensor<?x?xbf16>) outs(%c : tensor<?x?xbf16>) -> tensor<?x?xbf16>
  return %0 : tensor<?x?xbf16>
}

func.func @p738(%a0: memref<?x?xbf16>, %a1: memref<?x?xbf16>, %c: memref<?x?xbf16>) {
  linalg.matmul  ins(%a0, %a1 : memref<?x?xbf16>, memref<?x?xbf16>) outs(%c : memref<?x?xbf16>)
  return
}

func.func @p739(%a0: tensor<2x4x8xbf16>, %a1: tensor<2x8x4xbf16>, %c: tensor<2x4x4xbf16>) -> tensor<2x4x4xbf16> {
  %0 = linalg.batch_matmul  ins(%a0, %a1 : tensor<2x4x8xbf16>, tensor<2x8x4xbf16>) outs(%c : tensor<2x4x4xbf16>) -> tensor<2x4x4xbf16>
  return %0 : tensor<2x4x4xbf16>
}

func.func @p740(%a0: memref<2x4x8xbf16>, %a1: memref<2x8x4xbf16>, %c: memref<2x4x4xbf16>) {
  linalg.batch_matmul  ins(%a0, %a1 : memref<2x4x8xbf16>, memref<2x8x4xbf16>) outs(%c : memref<2x4x4xbf16>)
  return
}

func.func @p741(%a0: tensor<4x8xbf16>, %a1: tensor<8xbf16>, %c: tensor<4xbf16>) -> tensor<4xbf16> {
  %0 = linalg.matvec  ins(%a0, %a1 : tensor<4x8xbf16>, tensor<8xbf16>) outs(%c : tensor<4xbf16>) -> tensor<4xbf16>
  return %0 : tensor<4xbf16>
}

func.func @p742(%a0: memref<4x8xbf16>, %a1: memref<8xbf16>, %c: memref<4xbf16>) {
  linalg.matvec  ins(%a0, %a1 : memref<4x8xbf16>, memref<8xbf16>) outs(%c : memref<4xbf16>)
  return
}

func.func @p743(%a0: tensor<8xbf16>, %a1: tensor<8x4xbf16>, %c: tensor<4xbf16>) -> tensor<4xbf16> {
  %0 = linalg.vecmat  ins(%a0, %a1 : tensor<8xbf16>, tensor<8x4xbf16>) outs(%c : tensor<4xbf16>) -> tensor<4xbf16>
  return %0 : tensor<4xbf16>
}

func.func @p744(%a0: memref<8xbf16>, %a1: memref<8x4xbf16>, %c: memref<4xbf16>) {
  linalg.vecmat  ins(%a0, %a1 : memref<8xbf16>, memref<8x4xbf16>) outs(%c : memref<4xbf16>)
  return
}

func.func @p745(%a0: tensor<8xbf16>, %a1: tensor<8xbf16>, %c: tensor<bf16>) -> tensor<bf16> {
  %0 = linalg.dot  ins(%a0, %a1 : tensor<8xbf16>, tensor<8xbf16>) outs(%c : tensor<bf16>) -> tensor<bf16>
  return %0 : tensor<bf16>
}

func.func @p746(%a0: memref<8xbf16>, %a1: memref<8xbf16>, %c: memref<bf16>) {
  linalg.dot  ins(%a0, %a1 : memref<8xbf16>, memref<8xbf16>) outs(%c : memref<bf16>)
  return
}

func.func @p747(%a0: tensor<1x8x8x2xbf16>, %a1: tensor<3x3x2x4xbf16>, %c: tensor<1x6x6x4xbf16>) -> tensor<1x6x6x4xbf16> {
  %0 = linalg.conv_2d_nhwc_hwcf  ins(%a0, %a1 : tensor<1x8x8x2xbf16>, tensor<3x3x2x4xbf16>) outs(%c : tensor<1x6x6x4xbf16>) -> tensor<1x6x6x4xbf16>
  return %0 : tensor<1x6x6x4xbf16>
}

func.func @p748(%a0: memref<1x8x8x2xbf16>, %a1: memref<3x3x2x4xbf16>, %c: memref<1x6x6x4xbf16>) {
  linalg.conv_2d_nhwc_hwcf  ins(%a0, %a1 : memref<1x8x8x2xbf16>, memref<3x3x2x4xbf16>) outs(%c : memref<1x6x6x4xbf16>)
  return
}

func.func @p749(%a0: tensor<1x2x8x8xbf16>, %a1: tensor<4x2x3x3xbf16>, %c: tensor<1x4x6x6xbf16>) -> tensor<1x4x6x6xbf16> {
  %0 = linalg.conv_2d_nchw_fchw  ins(%a0, %a1 : tensor<1x2x8x8xbf16>, tensor<4x2x3x3xbf16>) outs(%c : tensor<1x4x6x6xbf16>) -> tensor<1x4x6x6xbf16>
  return %0 : tensor<1x4x6x6xbf16>
}

func.func @p750(%a0: memref<1x2x8x8xbf16>, %a1: memref<4x2x3x3xbf16>, %c: memref<1x4x6x6xbf16>) {
  linalg.conv_2d_nchw_fchw  ins(%a0, %a1 : memref<1x2x8x8xbf16>, memref<4x2x3x3xbf16>) outs(%c : memref<1x4x6x6xbf16>)
  return
}

func.func @p751(%a0: tensor<4x4xbf16>, %a1: tensor<4x4xbf16>, %c: tensor<4x4xbf16>) -> tensor<4x4xbf16> {
  %0 = linalg.add  ins(%a0, %a1 : tensor<4x4xbf16>, tensor<4x4xbf16>) outs(%c : tensor<4x4xbf16>) -> tensor<4x4xbf16>
  return %0 : tensor<4x4xbf16>
}

func.func @p752(%a0: memref<4x4xbf16>, %a1: memref<4x4xbf16>, %c: memref<4x4xbf16>) {
  linalg.add  ins(%a0, %a1 : memref<4x4xbf16>, memref<4x4xbf16>) outs(%c : memref<4x4xbf16>)
  return
}

func.func @p753(%a0: tensor<4x4xbf16>, %a1: tensor<4x4xbf16>, %c: tensor<4x4xbf16>) -> tensor<4x4xbf16> {
  %0 = linalg.sub  ins(%a0, %a1 : tensor<4x4xbf16>, tensor<4x4xbf16>) outs(%c : tensor<4x4xbf16>) -> tensor<4x4xbf16>
  return %0 : tensor<4x4xbf16>
}

func.func @p754(%a0: memref<4x4xbf16>, %a1: memref<4x4xbf16>, %c: memref<4x4xbf16>) {
  linalg.sub  ins(%a0, %a1 : memref<4x4xbf16>, memref<4x4xbf16>) outs(%c : memref<4x4xbf16>)
  return
}

func.func @p755(%a0: tensor<4x4xbf16>, %a1: tensor<4x4xbf16>, %c: tensor<4x4xbf16>) -> tensor<4x4xbf16> {
  %0 = linalg.mul  ins(%a0, %a1 : tensor<4x4xbf16>, tensor<4x4xbf16>) outs(%c : tensor<4x4xbf16>) -> tensor<4x4xbf16>
  return %0 : tensor<4x4xbf16>
}

func.func @p756(%a0: memref<4x4xbf16>, %a1: memref<4x4xbf16>, %c: memref<4x4xbf16>) {
  linalg.mul  ins(%a0, %a1 : memref<4x4xbf16>, memref<4x4xbf16>) outs(%c : memref<4x4xbf16>)
  return
}

func.func @p757(%a0: tensor<4x4xbf16>, %a1: tensor<4x4xbf16>, %c: tensor<4x4xbf16>) -> tensor<4x4xbf16> {
  %0 = linalg.div  ins(%a0, %a1 : tensor<4x4xbf16>, tensor<4x4xbf16>) outs(%c : tensor<4x4xbf16>) -> tensor<4x4xbf16>
  return %0 : tensor<4x4xbf16>
}

func.func @p758(%a0: memref<4x4xbf16>, %a1: memref<4x4xbf16>, %c: memref<4x4xbf16>) {
  linalg.div  ins(%a0, %a1 : memref<4x4xbf16>, memref<4x4xbf16>) outs(%c : memref<4x4xbf16>)
  return
}

func.func @p759(%a0: tensor<4x4xbf16>, %a1: tensor<4x4xbf16>, %c: tensor<4x4xbf16>) -> tensor<4x4xbf16> {
  %0 = linalg.max  ins(%a0, %a1 : tensor<4x4xbf16>, tensor<4x4xbf16>) outs(%c : tensor<4x4xbf16>) -> tensor<4x4xbf16>
  return %0 : tensor<4x4xbf16>
}

func.func @p760(%a0: memref<4x4xbf16>, %a1: memref<4x4xbf16>, %c: memref<4x4xbf16>) {
  linalg.max  ins(%a0, %a1 : memref<4x4xbf16>, memref<4x4xbf16>) outs(%c : memref<4x4xbf16>)
  return
}

func.func @p761(%a0: tensor<4x4xbf16>, %a1: tensor<4x4xbf16>, %c: tensor<4x4xbf16>) -> tensor<4x4xbf16> {
  %0 = linalg.min  ins(%a0, %a1 : tensor<4x4xbf16>, tensor<4x4xbf16>) outs(%c : tensor<4x4xbf16>) -> tensor<4x4xbf16>
  return %0 : tensor<4x4xbf16>
}

func.func @p762(%a0: memref<4x4xbf16>, %a1: memref<4x4xbf16>, %c: memref<4x4xbf16>) {
  linalg.min  ins(%a0, %a1 : memref<4x4xbf16>, memref<4x4xbf16>) outs(%c : memref<4x4xbf16>)
  return
}

func.func @p763(%a0: tensor<4x4xbf16>, %c: tensor<4x4xbf16>) -> tensor<4x4xbf16> {
  %0 = linalg.copy  ins(%a0 : tensor<4x4xbf16>) outs(%c : tensor<4x4xbf16>) -> tensor<4x4xbf16>
  return %0 : tensor<4x4xbf16>
}

func.func @p764(%a0: memref<4x4xbf16>, %c: memref<4x4xbf16>) {
  linalg.copy  ins(%a0 : memref<4x4xbf16>) outs(%c : memref<4x4xbf16>)
  return
}

func.func @p765(%a0: tensor<4x8xf16>, %a1: tensor<8x4xf16>, %c: tensor<4x4xf16>) -> tensor<4x4xf16> {
  %0 = linalg.matmul  ins(%a0, %a1 : tensor<4x8xf16>, tensor<8x4xf16>) outs(%c : tensor<4x4xf16>) -> tensor<4x4xf16>
  return %0 : tensor<4x4xf16>
}

func.func @p766(%a0: memref<4x8xf16>, %a1: memref<8x4xf16>, %c: memref<4x4xf16>) {
  linalg.matmul  ins(%a0, %a1 : memref<4x8xf16>, memref<8x4xf16>) outs(%c : memref<4x4xf16>)
  return
}

func.func @p767(%a0: tensor<?x?xf16>, %a1: tensor<?x?xf16>, %c: tensor<?x?xf16>) -> tensor<?x?xf16> {
  %0 = linalg.matmul  ins(%a0, %a1 : tensor<?x?xf16>, tensor<?x?xf16>) outs(%c : tensor<?x?xf16>) -> tensor<?x?xf16>
  return %0 : tensor<?x?xf16>
}

func.func @p768(%a0: memref<?x?xf16>, %a1: memref<?x?xf16>, %c: memref<?x?xf16>) {
  linalg.matmul  ins(%a0, %a1 : memref<?x?xf16>, memref<?x?xf16>) outs(%c : memref<?x?xf16>)
  return
}

func.func @p769(%a0: tensor<2x4x8xf16>, %a1: tensor<2x8x4xf16>, %c: tensor<2x4x4xf16>) -> tensor<2x4x4xf16> {
  %0 = linalg.batch_matmul  ins(%a0, %a1 : tensor<2x4x8xf16>, tensor<2x8x4xf16>) outs(%c : tensor<2x4x4xf16>) -> tensor<2x4x4xf16>
  return %0 : tensor<2x4x4xf16>
}

func.func @p770(%a0: memref<2x4x8xf16>, %a1: memref<2x8x4xf16>, %c: memref<2x4x4xf16>) {
  linalg.batch_matmul  ins(%a0, %a1 : memref<2x4x8xf16>, memref<2x8x4xf16>) outs(%c : memref<2x4x4xf16>)
  return
}

func.func @p771(%a0: tensor<4x8xf16>, %a1: tensor<8xf16>, %c: tensor<4xf16>) -> tensor<4xf16> {
  %0 = linalg.matvec  ins(%a0, %a1 : tensor<4x8xf16>, tensor<8xf16>) outs(%c : tensor<4xf16>) -> tensor<4xf16>
  return %0 : tensor<4xf16>
}

func.func @p772(%a0: memref<4x8xf16>, %a1: memref<8xf16>, %c: memref<4xf16>) {
  linalg.matvec  ins(%a0, %a1 : memref<4x8xf16>, memref<8xf16>) outs(%c : memref<4xf16>)
  return
}

func.func @p773(%a0: tensor<8xf16>, %a1: tensor<8x4xf16>, %c: tensor<4xf16>) -> tensor<4xf16> {
  %0 = linalg.vecmat  ins(%a0, %a1 : tensor<8xf16>, tensor<8x4xf16>) outs(%c : tensor<4xf16>) -> tensor<4xf16>
  return %0 : tensor<4xf16>
}

func.func @p774(%a0: memref<8xf16>, %a1: memref<8x4xf16>, %c: memref<4xf16>) {
  linalg.vecmat  ins(%a0, %a1 : memref<8xf16>, memref<8x4xf16>) outs(%c : memref<4xf16>)
  return
}

func.func @p775(%a0: tensor<8xf16>, %a1: tensor<8xf16>, %c: tensor<f16>) -> tensor<f16> {
  %0 = linalg.dot  ins(%a0, %a1 : tensor<8xf16>, tensor<8xf16>) outs(%c : tensor<f16>) -> tensor<f16>
  return %0 : tensor<f16>
}

func.func @p776(%a0: memref<8xf16>, %a1: memref<8xf16>, %c: memref<f16>) {
  linalg.dot  ins(%a0, %a1 : memref<8xf16>, memref<8xf16>) outs(%c : memref<f16>)
  return
}

func.func @p777(%a0: tensor<1x8x8x2xf16>, %a1: tensor<3x3x2x4xf16>, %c: tensor<1x6x6x4xf16>) -> tensor<1x6x6x4xf16> {
  %0 = linalg.conv_2d_nhwc_hwcf  ins(%a0, %a1 : tensor<1x8x8x2xf16>, tensor<3x3x2x4xf16>) outs(%c : tensor<1x6x6x4xf16>) -> tensor<1x6x6x4xf16>
  return %0 : tensor<1x6x6x4xf16>
}

func.func @p778(%a0: memref<1x8x8x2xf16>, %a1: memref<3x3x2x4xf16>, %c: memref<1x6x6x4xf16>) {
  linalg.conv_2d_nhwc_hwcf  ins(%a0, %a1 : memref<1x8x8x2xf16>, memref<3x3x2x4xf16>) outs(%c : memref<1x6x6x4xf16>)
  return
}

func.func @p779(%a0: tensor<1x2x8x8xf16>, %a1: tensor<4x2x3x3xf16>, %c: tensor<1x4x6x6xf16>) -> tensor<1x4x6x6xf16> {
  %0 = linalg.conv_2d_nchw_fchw  ins(%a0, %a1 : tensor<1x2x8x8xf16>, tensor<4x2x3x3xf16>) outs(%c : tensor<1x4x6x6xf16>) -> tensor<1x4x6x6xf16>
  return %0 : tensor<1x4x6x6xf16>
}

func.func @p780(%a0: memref<1x2x8x8xf16>, %a1: memref<4x2x3x3xf16>, %c: memref<1x4x6x6xf16>) {
  linalg.conv_2d_nchw_fchw  ins(%a0, %a1 : memref<1x2x8x8xf16>, memref<4x2x3x3xf16>) outs(%c : memref<1x4x6x6xf16>)
  return
}

func.func @p781(%a0: tensor<4x4xf16>, %a1: tensor<4x4xf16>, %c: tensor<4x4xf16>) -> tensor<4x4xf16> {
  %0 = linalg.add  ins(%a0, %a1 : tensor<4x4xf16>, tensor<4x4xf16>) outs(%c : tensor<4x4xf16>) -> tensor<4x4xf16>
  return %0 : tensor<4x4xf16>
}

func.func @p782(%a0: memref<4x4xf16>, %a1: memref<4x4xf16>, %c: memref<4x4xf16>) {
  linalg.add  ins(%a0, %a1 : memref<4x4xf16>, memref<4x4xf16>) outs(%c : memref<4x4xf16>)
  return
}

func.func @p783(%a0: tensor<4x4xf16>, %a1: tensor<4x4xf16>, %c: tensor<4x4xf16>) -> tensor<4x4xf16> {
  %0 = linalg.sub  ins(%a0, %a1 : tensor<4x4xf16>, tensor<4x4xf16>) outs(%c : tensor<4x4xf16>) -> tensor<4x4xf16>
  return %0 : tensor<4x4xf16>
}

func.func @p784(%a0: memref<4x4xf16>, %a1: memref<4x4xf16>, %c: memref<4x4xf16>) {
  linalg.sub  ins(%a0, %a1 : memref<4x4xf16>, memref<4x4xf16>) outs(%c : memref<4x4xf16>)
  return
}

func.func @p785(%a0: tensor<4x4xf16>, %a1: tensor<4x4xf16>, %c: tensor<4x4xf16>) -> tensor<4x4xf16> {
  %0 = linalg.mul  ins(%a0, %a1 : tensor<4x4xf16>, tensor<4x4xf16>) outs(%c : tensor<4x4xf16>) -> tensor<4x4xf16>
  return %0 : tensor<4x4xf16>
}

func.func @p786(%a0: memref<4x4xf16>, %a1: memref<4x4xf16>, %c: memref<4x4xf16>) {
  linalg.mul  ins(%a0, %a1 : memref<4x4xf16>, memref<4x4xf16>) outs(%c : memref<4x4xf16>)
  return
}

func.func @p787(%a0: tensor<4x4xf16>, %a1: tensor<4x4xf16>, %c: tensor<4x4xf16>) -> tensor<4x4xf16> {
  %0 = linalg.div  ins(%a0, %a1 : tensor<4x4xf16>, tensor<4x4xf16>) outs(%c : tensor<4x4xf16>) -> tensor<4x4xf16>
  return %0 : tensor<4x4xf16>
}

func.func @p788(%a0: memref<4x4xf16>, %a1: memref<4x4xf16>, %c: memref<4x4xf16>) {
  linalg.div  ins(%a0, %a1 : memref<4x4xf16>, memref<4x4xf16>) outs(%c : memref<4x4xf16>)
  return
}

func.func @p789(%a0: tensor<4x4xf16>, %a1: tensor<4x4xf16>, %c: tensor<4x4xf16>) -> tensor<4x4xf16> {
  %0 = linalg.max  ins(%a0, %a1 : tensor<4x4xf16>, tensor<4x4xf16>) outs(%c : tensor<4x4xf16>) -> tensor<4x4xf16>
  return %0 : tensor<4x4xf16>
}

func.func @p790(%a0: memref<4x4xf16>, %a1: memref<4x4xf16>, %c: memref<4x4xf16>) {
  linalg.max  ins(%a0, %a1 : memref<4x4xf16>, memref<4x4xf16>) outs(%c : memref<4x4xf16>)
  return
}

func.func @p791(%a0: tensor<4x4xf16>, %a1: tensor<4x4xf16>, %c: tensor<4x4xf16>) -> tensor<4x4xf16> {
  %0 = linalg.min  ins(%a0, %a1 : tensor<4x4xf16>, tensor<4x4xf16>) outs(%c : tensor<4x4xf16>) -> tensor<4x4xf16>
  return %0 : tensor<4x4xf16>
}

func.func @p792(%a0: memref<4x4xf16>, %a1: memref<4x4xf16>, %c: memref<4x4xf16>) {
  linalg.min  ins(%a0, %a1 : memref<4x4xf16>, memref<4x4xf16>) outs(%c : memref<4x4xf16>)
  return
}

func.func @p793(%a0: tensor<4x4xf16>, %c: tensor<4x4xf16>) -> tensor<4x4xf16> {
  %0 = linalg.copy  ins(%a0 : tensor<4x4xf16>) outs(%c : tensor<4x4xf16>) -> tensor<4x4xf16>
  return %0 : tensor<4x4xf16>
}

func.func @p794(%a0: memref<4x4xf16>, %c: memref<4x4xf16>) {
  linalg.copy  ins(%a0 : memref<4x4xf16>) outs(%c : memref<4x4xf16>)
  return
}

func.func @p795(%a0: tensor<4x8xbf16>, %a1: tensor<8x4xbf16>, %c: tensor<4x4xf32>) -> tensor<4x4xf32> {
  %0 = linalg.matmul  ins(%a0, %a1 : tensor<4x8xbf16>, tensor<8x4xbf16>) outs(%c : tensor<4x4xf32>) -> tensor<4x4xf32>
  return %0 : tensor<4x4xf32>
}

func.func @p796(%a0: memref<4x8xbf16>, %a1: memref<8x4xbf16>, %c: memref<4x4xf32>) {
  linalg.matmul  ins(%a0, %a1 : memref<4x8xbf16>, memref<8x4xbf16>) outs(%c : memref<4x4xf32>)
  return
}

func.func @p797(%a0: tensor<4x8xi8>, %a1: tensor<8x4xi8>, %c: tensor<4x4xi32>) -> tensor<4x4xi32> {
  %0 = linalg.matmul  ins(%a0, %a1 : tensor<4x8xi8>, tensor<8x4xi8>) outs(%c : tensor<4x4xi32>) -> tensor<4x4xi32>
  return %0 : tensor<4x4xi32>
}

func.func @p798(%a0: memref<4x8xi8>, %a1: memref<8x4xi8>, %c: memref<4x4xi32>) {
  linalg.matmul  ins(%a0, %a1 : memref<4x8xi8>, memref<8x4xi8>) outs(%c : memref<4x4xi32>)
  return
}

func.func @p799(%a0: tensor<?x?x?xf32>, %a1: tensor<?x?x?xf32>, %c: tensor<?x?x?xf32>) -> tensor<?x?x?xf32> {
  %0 = linalg.batch_matmul  ins(%a0, %a1 : tensor<?x?x?xf32>, tensor<?x?x?xf32>) outs(%c : tensor<?x?x?xf32>) -> tensor<?x?x?xf32>
  return %0 : tensor<?x?x?xf32>
}

func.func @p800(%a0: memref<?x?x?xf32>, %a1: memref<?x?x?xf32>, %c: memref<?x?x?xf32>) {
  linalg.batch_matmul  ins(%a0, %a1 : memref<?x?x?xf32>, memref<?x?x?xf32>) outs(%c : memref<?x?x?xf32>)
  return
}

func.func @p801(%a0: tensor<1x8x8x2xf32>, %a1: tensor<3x3x2xf32>, %c: tensor<1x6x6x2xf32>) -> tensor<1x6x6x2xf32> {
  %0 = linalg.depthwise_conv_2d_nhwc_hwc  ins(%a0, %a1 : tensor<1x8x8x2xf32>, tensor<3x3x2xf32>) outs(%c : tensor<1x6x6x2xf32>) -> tensor<1x6x6x2xf32>
  return %0 : tensor<1x6x6x2xf32>
}

func.func @p802(%a0: memref<1x8x8x2xf32>, %a1: memref<3x3x2xf32>, %c: memref<1x6x6x2xf32>) {
  linalg.depthwise_conv_2d_nhwc_hwc  ins(%a0, %a1 : memref<1x8x8x2xf32>, memref<3x3x2xf32>) outs(%c : memref<1x6x6x2xf32>)
  return
}

func.func @p803(%a0: tensor<1x8x8x2xf32>, %a1: tensor<3x3xf32>, %c: tensor<1x6x6x2xf32>) -> tensor<1x6x6x2xf32> {
  %0 = linalg.pooling_nhwc_sum  ins(%a0, %a1 : tensor<1x8x8x2xf32>, tensor<3x3xf32>) outs(%c : tensor<1x6x6x2xf32>) -> tensor<1x6x6x2xf32>
  return %0 : tensor<1x6x6x2xf32>
}

func.func @p804(%a0: memref<1x8x8x2xf32>, %a1: memref<3x3xf32>, %c: memref<1x6x6x2xf32>) {
  linalg.pooling_nhwc_sum  ins(%a0, %a1 : memref<1x8x8x2xf32>, memref<3x3xf32>) outs(%c : memref<1x6x6x2xf32>)
  return
}

func.func @p805(%a0: tensor<1x8x8x2xf32>, %a1: tensor<3x3xf32>, %c: tensor<1x6x6x2xf32>) -> tensor<1x6x6x2xf32> {
  %0 = linalg.pooling_nhwc_max  ins(%a0, %a1 : tensor<1x8x8x2xf32>, tensor<3x3xf32>) outs(%c : tensor<1x6x6x2xf32>) -> tensor<1x6x6x2xf32>
  return %0 : tensor<1x6x6x2xf32>
}

func.func @p806(%a0: memref<1x8x8x2xf32>, %a1: memref<3x3xf32>, %c: memref<1x6x6x2xf32>) {
  linalg.pooling_nhwc_max  ins(%a0, %a1 : memref<1x8x8x2xf32>, memref<3x3xf32>) outs(%c : memref<1x6x6x2xf32>)
  return
}

func.func @p807(%a0: tensor<1x2x8x8xf32>, %a1: tensor<3x3xf32>, %c: tensor<1x2x6x6xf32>) -> tensor<1x2x6x6xf32> {
  %0 = linalg.pooling_nchw_max  ins(%a0, %a1 : tensor<1x2x8x8xf32>, tensor<3x3xf32>) outs(%c : tensor<1x2x6x6xf32>) -> tensor<1x2x6x6xf32>
  return %0 : tensor<1x2x6x6xf32>
}

func.func @p808(%a0: memref<1x2x8x8xf32>, %a1: memref<3x3xf32>, %c: memref<1x2x6x6xf32>) {
  linalg.pooling_nchw_max  ins(%a0, %a1 : memref<1x2x8x8xf32>, memref<3x3xf32>) outs(%c : memref<1x2x6x6xf32>)
  return
}

func.func @p809(%a0: tensor<8xf32>, %a1: tensor<3xf32>, %c: tensor<6xf32>) -> tensor<6xf32> {
  %0 = linalg.conv_1d  ins(%a0, %a1 : tensor<8xf32>, tensor<3xf32>) outs(%c : tensor<6xf32>) -> tensor<6xf32>
  return %0 : tensor<6xf32>
}

func.func @p810(%a0: memref<8xf32>, %a1: memref<3xf32>, %c: memref<6xf32>) {
  linalg.conv_1d  ins(%a0, %a1 : memref<8xf32>, memref<3xf32>) outs(%c : memref<6xf32>)
  return
}

func.func @p811(%a0: tensor<8x8xf32>, %a1: tensor<3x3xf32>, %c: tensor<6x6xf32>) -> tensor<6x6xf32> {
  %0 = linalg.conv_2d  ins(%a0, %a1 : tensor<8x8xf32>, tensor<3x3xf32>) outs(%c : tensor<6x6xf32>) -> tensor<6x6xf32>
  return %0 : tensor<6x6xf32>
}

func.func @p812(%a0: memref<8x8xf32>, %a1: memref<3x3xf32>, %c: memref<6x6xf32>) {
  linalg.conv_2d  ins(%a0, %a1 : memref<8x8xf32>, memref<3x3xf32>) outs(%c : memref<6x6xf32>)
  return
}

func.func @p813(%a0: tensor<2x2x4x1xf32>, %a1: tensor<2x2x4x1xf32>, %c: tensor<2x2x4x4xf32>) -> tensor<2x2x4x4xf32> {
  %0 = linalg.mmt4d  ins(%a0, %a1 : tensor<2x2x4x1xf32>, tensor<2x2x4x1xf32>) outs(%c : tensor<2x2x4x4xf32>) -> tensor<2x2x4x4xf32>
  return %0 : tensor<2x2x4x4xf32>
}

func.func @p814(%a0: memref<2x2x4x1xf32>, %a1: memref<2x2x4x1xf32>, %c: memref<2x2x4x4xf32>) {
  linalg.mmt4d  ins(%a0, %a1 : memref<2x2x4x1xf32>, memref<2x2x4x1xf32>) outs(%c : memref<2x2x4x4xf32>)
  return
}

func.func @p815(%a0: tensor<4x4xf32>, %c: tensor<4x4xf32>) -> tensor<4x4xf32> {
  %0 = linalg.exp  ins(%a0 : tensor<4x4xf32>) outs(%c : tensor<4x4xf32>) -> tensor<4x4xf32>
  return %0 : tensor<4x4xf32>
}

func.func @p816(%a0: memref<4x4xf32>, %c: memref<4x4xf32>) {
  linalg.exp  ins(%a0 : memref<4x4xf32>) outs(%c : memref<4x4xf32>)
  return
}

func.func @p817(%a0: tensor<?x?xf32>, %c: tensor<?x?xf32>) -> tensor<?x?xf32> {
  %0 = linalg.exp  ins(%a0 : tensor<?x?xf32>) outs(%c : tensor<?x?xf32>) -> tensor<?x?xf32>
  return %0 : tensor<?x?xf32>
}

func.func @p818(%a0: memref<?x?xf32>, %c: memref<?x?xf32>) {
  linalg.exp  ins(%a0 : memref<?x?xf32>) outs(%c : memref<?x?xf32>)
  return
}

func.func @p819(%a0: tensor<4x4xf32>, %c: tensor<4x4xf32>) -> tensor<4x4xf32> {
  %0 = linalg.log  ins(%a0 : tensor<4x4xf32>) outs(%c : tensor<4x4xf32>) -> tensor<4x4xf32>
  return %0 : tensor<4x4xf32>
}

func.func @p820(%a0: memref<4x4xf32>, %c: memref<4x4xf32>) {
  linalg.log  ins(%a0 : memref<4x4xf32>) outs(%c : memref<4x4xf32>)
  return
}

func.func @p821(%a0: tensor<?x?xf32>, %c: tensor<?x?xf32>) -> tensor<?x?xf32> {
  %0 = linalg.log  ins(%a0 : tensor<?x?xf32>) outs(%c : tensor<?x?xf32>) -> tensor<?x?xf32>
  return %0 : tensor<?x?xf32>
}

func.func @p822(%a0: memref<?x?xf32>, %c: memref<?x?xf32>) {
  linalg.log  ins(%a0 : memref<?x?xf32>) outs(%c : memref<?x?xf32>)
  return
}

func.func @p823(%a0: tensor<4x4xf32>, %c: tensor<4x4xf32>) -> tensor<4x4xf32> {
  %0 = linalg.abs  ins(%a0 : tensor<4x4xf32>) outs(%c : tensor<4x4xf32>) -> tensor<4x4xf32>
  return %0 : tensor<4x4xf32>
}

func.func @p824(%a0: memref<4x4xf32>, %c: memref<4x4xf32>) {
  linalg.abs  ins(%a0 : memref<4x4xf32>) outs(%c : memref<4x4xf32>)
  return
}

func.func @p825(%a0: tensor<?x?xf32>, %c: tensor<?x?xf32>) -> tensor<?x?xf32> {
  %0 = linalg.abs  ins(%a0 : tensor<?x?xf32>) outs(%c : tensor<?x?xf32>) -> tensor<?x?xf32>
  return %0 : tensor<?x?xf32>
}

func.func @p826(%a0: memref<?x?xf32>, %c: memref<?x?xf32>) {
  linalg.abs  ins(%a0 : memref<?x?xf32>) outs(%c : memref<?x?xf32>)
  return
}

func.func @p827(%a0: tensor<4x4xf32>, %c: tensor<4x4xf32>) -> tensor<4x4xf32> {
  %0 = linalg.ceil  ins(%a0 : tensor<4x4xf32>) outs(%c : tensor<4x4xf32>) -> tensor<4x4xf32>
  return %0 : tensor<4x4xf32>
}

func.func @p828(%a0: memref<4x4xf32>, %c: memref<4x4xf32>) {
  linalg.ceil  ins(%a0 : memref<4x4xf32>) outs(%c : memref<4x4xf32>)
  return
}

func.func @p829(%a0: tensor<?x?xf32>, %c: tensor<?x?xf32>) -> tensor<?x?xf32> {
  %0 = linalg.ceil  ins(%a0 : tensor<?x?xf32>) outs(%c : tensor<?x?xf32>) -> tensor<?x?xf32>
  return %0 : tensor<?x?xf32>
}

func.func @p830(%a0: memref<?x?xf32>, %c: memref<?x?xf32>) {
  linalg.ceil  ins(%a0 : memref<?x?xf32>) outs(%c : memref<?x?xf32>)
  return
}

func.func @p831(%a0: tensor<4x4xf32>, %c: tensor<4x4xf32>) -> tensor<4x4xf32> {
  %0 = linalg.floor  ins(%a0 : tensor<4x4xf32>) outs(%c : tensor<4x4xf32>) -> tensor<4x4xf32>
  return %0 : tensor<4x4xf32>
}

func.func @p832(%a0: memref<4x4xf32>, %c: memref<4x4xf32>) {
  linalg.floor  ins(%a0 : memref<4x4xf32>) outs(%c : memref<4x4xf32>)
  return
}

func.func @p833(%a0: tensor<?x?xf32>, %c: tensor<?x?xf32>) -> tensor<?x?xf32> {
  %0 = linalg.floor  ins(%a0 : tensor<?x?xf32>) outs(%c : tensor<?x?xf32>) -> tensor<?x?xf32>
  return %0 : tensor<?x?xf32>
}

func.func @p834(%a0: memref<?x?xf32>, %c: memref<?x?xf32>) {
  linalg.floor  ins(%a0 : memref<?x?xf32>) outs(%c : memref<?x?xf32>)
  return
}

func.func @p835(%a0: tensor<4x4xf32>, %c: tensor<4x4xf32>) -> tensor<4x4xf32> {
  %0 = linalg.negf  ins(%a0 : tensor<4x4xf32>) outs(%c : tensor<4x4xf32>) -> tensor<4x4xf32>
  return %0 : tensor<4x4xf32>
}

func.func @p836(%a0: memref<4x4xf32>, %c: memref<4x4xf32>) {
  linalg.negf  ins(%a0 : memref<4x4xf32>) outs(%c : memref<4x4xf32>)
  return
}

func.func @p837(%a0: tensor<?x?xf32>, %c: tensor<?x?xf32>) -> tensor<?x?xf32> {
  %0 = linalg.negf  ins(%a0 : tensor<?x?xf32>) outs(%c : tensor<?x?xf32>) -> tensor<?x?xf32>
  return %0 : tensor<?x?xf32>
}

func.func @p838(%a0: memref<?x?xf32>, %c: memref<?x?xf32>) {
  linalg.negf  ins(%a0 : memref<?x?xf32>) outs(%c : memref<?x?xf32>)
  return
}

func.func @p839(%a0: tensor<4x4xf32>, %c: tensor<4x4xf32>) -> tensor<4x4xf32> {
  %0 = linalg.sqrt  ins(%a0 : tensor<4x4xf32>) outs(%c : tensor<4x4xf32>) -> tensor<4x4xf32>
  return %0 : tensor<4x4xf32>
}

func.func @p840(%a0: memref<4x4xf32>, %c: memref<4x4xf32>) {
  linalg.sqrt  ins(%a0 : memref<4x4xf32>) outs(%c : memref<4x4xf32>)
  return
}

func.func @p841(%a0: tensor<?x?xf32>, %c: tensor<?x?xf32>) -> tensor<?x?xf32> {
  %0 = linalg.sqrt  ins(%a0 : tensor<?x?xf32>) outs(%c : tensor<?x?xf32>) -> tensor<?x?xf32>
  return %0 : tensor<?x?xf32>
}

func.func @p842(%a0: memref<?x?xf32>, %c: memref<?x?xf32>) {
  linalg.sqrt  ins(%a0 : memref<?x?xf32>) outs(%c : memref<?x?xf32>)
  return
}

func.func @p843(%a0: tensor<4x4xf32>, %c: tensor<4x4xf32>) -> tensor<4x4xf32> {
  %0 = linalg.rsqrt  ins(%a0 : tensor<4x4xf32>) outs(%c : tensor<4x4xf32>) -> tensor<4x4xf32>
  return %0 : tensor<4x4xf32>
}

func.func @p844(%a0: memref<4x4xf32>, %c: memref<4x4xf32>) {
  linalg.rsqrt  ins(%a0 : memref<4x4xf32>) outs(%c : memref<4x4xf32>)
  return
}

func.func @p845(%a0: tensor<?x?xf32>, %c: tensor<?x?xf32>) -> tensor<?x?xf32> {
  %0 = linalg.rsqrt  ins(%a0 : tensor<?x?xf32>) outs(%c : tensor<?x?xf32>) -> tensor<?x?xf32>
  return %0 : tensor<?x?xf32>
}

func.func @p846(%a0: memref<?x?xf32>, %c: memref<?x?xf32>) {
  linalg.rsqrt  ins(%a0 : memref<?x?xf32>) outs(%c : memref<?x?xf32>)
  return
}

func.func @p847(%a0: tensor<4x4xf32>, %c: tensor<4x4xf32>) -> tensor<4x4xf32> {
  %0 = linalg.tanh  ins(%a0 : tensor<4x4xf32>) outs(%c : tensor<4x4xf32>) -> tensor<4x4xf32>
  return %0 : tensor<4x4xf32>
}

func.func @p848(%a0: memref<4x4xf32>, %c: memref<4x4xf32>) {
  linalg.tanh  ins(%a0 : memref<4x4xf32>) outs(%c : memref<4x4xf32>)
  return
}

func.func @p849(%a0: tensor<?x?xf32>, %c: tensor<?x?xf32>) -> tensor<?x?xf32> {
  %0 = linalg.tanh  ins(%a0 : tensor<?x?xf32>) outs(%c : tensor<?x?xf32>) -> tensor<?x?xf32>
  return %0 : tensor<?x?xf32>
}

func.func @p850(%a0: memref<?x?xf32>, %c: memref<?x?xf32>) {
  linalg.tanh  ins(%a0 : memref<?x?xf32>) outs(%c : memref<?x?xf32>)
  return
}

func.func @p851(%a0: tensor<4x4xf32>, %c: tensor<4x4xf32>) -> tensor<4x4xf32> {
  %0 = linalg.erf  ins(%a0 : tensor<4x4xf32>) outs(%c : tensor<4x4xf32>) -> tensor<4x4xf32>
  return %0 : tensor<4x4xf32>
}

func.func @p852(%a0: memref<4x4xf32>, %c: memref<4x4xf32>) {
  linalg.erf  ins(%a0 : memref<4x4xf32>) outs(%c : memref<4x4xf32>)
  return
}

func.func @p853(%a0: tensor<?x?xf32>, %c: tensor<?x?xf32>) -> tensor<?x?xf32> {
  %0 = linalg.erf  ins(%a0 : tensor<?x?xf32>) outs(%c : tensor<?x?xf32>) -> tensor<?x?xf32>
  return %0 : tensor<?x?xf32>
}

func.func @p854(%a0: memref<?x?xf32>, %c: memref<?x?xf32>) {
  linalg.erf  ins(%a0 : memref<?x?xf32>) outs(%c : memref<?x?xf32>)
  return
}

func.func @p855(%a0: tensor<4x4xf32>, %c: tensor<4x4xf32>) -> tensor<4x4xf32> {
  %0 = linalg.square  ins(%a0 : tensor<4x4xf32>) outs(%c : tensor<4x4xf32>) -> tensor<4x4xf32>
  return %0 : tensor<4x4xf32>
}

func.func @p856(%a0: memref<4x4xf32>, %c: memref<4x4xf32>) {
  linalg.square  ins(%a0 : memref<4x4xf32>) outs(%c : memref<4x4xf32>)
  return
}

func.func @p857(%a0: tensor<?x?xf32>, %c: tensor<?x?xf32>) -> tensor<?x?xf32> {
  %0 = linalg.square  ins(%a0 : tensor<?x?xf32>) outs(%c : tensor<?x?xf32>) -> tensor<?x?xf32>
  return %0 : tensor<?x?xf32>
}

func.func @p858(%a0: memref<?x?xf32>, %c: memref<?x?xf32>) {
  linalg.square  ins(%a0 : memref<?x?xf32>) outs(%c : memref<?x?xf32>)
  return
}

func.func @p859(%a0: tensor<4x4xf32>, %c: tensor<4x4xf32>) -> tensor<4x4xf32> {
  %0 = linalg.reciprocal  ins(%a0 : tensor<4x4xf32>) outs(%c : tensor<4x4xf32>) -> tensor<4x4xf32>
  return %0 : tensor<4x4xf32>
}

func.func @p860(%a0: memref<4x4xf32>, %c: memref<4x4xf32>) {
  linalg.reciprocal  ins(%a0 : memref<4x4xf32>) outs(%c : memref<4x4xf32>)
  return
}

func.func @p861(%a0: tensor<?x?xf32>, %c: tensor<?x?xf32>) -> tensor<?x?xf32> {
  %0 = linalg.reciprocal  ins(%a0 : tensor<?x?xf32>) outs(%c : tensor<?x?xf32>) -> tensor<?x?xf32>
  return %0 : tensor<?x?xf32>
}

func.func @p862(%a0: memref<?x?xf32>, %c: memref<?x?xf32>) {
  linalg.reciprocal  ins(%a0 : memref<?x?xf32>) outs(%c : memref<?x?xf32>)
  return
}

func.func @p863(%a0: tensor<4x4xf32>, %c: tensor<4x4xf32>) -> tensor<4x4xf32> {
  %0 = linalg.round  ins(%a0 : tensor<4x4xf32>) outs(%c : tensor<4x4xf32>) -> tensor<4x4xf32>
  return %0 : tensor<4x4xf32>
}

func.func @p864(%a0: memref<4x4xf32>, %c: memref<4x4xf32>) {
  linalg.round  ins(%a0 : memref<4x4xf32>) outs(%c : memref<4x4xf32>)
  return
}

func.func @p865(%a0: tensor<?x?xf32>, %c: tensor<?x?xf32>) -> tensor<?x?xf32> {
  %0 = linalg.round  ins(%a0 : tensor<?x?xf32>) outs(%c : tensor<?x?xf32>) -> tensor<?x?xf32>
  return %0 : tensor<?x?xf32>
}

func.func @p866(%a0: memref<?x?xf32>, %c: memref<?x?xf32>) {
  linalg.round  ins(%a0 : memref<?x?xf32>) outs(%c : memref<?x?xf32>)
  return
}

func.func @p867(%a0: tensor<?x?xf32>, %a1: tensor<?x?xf32>, %c: tensor<?x?xf32>) -> tensor<?x?xf32> {
  %0 = linalg.add  ins(%a0, %a1 : tensor<?x?xf32>, tensor<?x?xf32>) outs(%c : tensor<?x?xf32>) -> tensor<?x?xf32>
  return %0 : tensor<?x?xf32>
}

func.func @p868(%a0: memref<?x?xf32>, %a1: memref<?x?xf32>, %c: memref<?x?xf32>) {
  linalg.add  ins(%a0, %a1 : memref<?x?xf32>, memref<?x?xf32>) outs(%c : memref<?x?xf32>)
  return
}

func.func @p869(%a0: tensor<4xf32>, %a1: tensor<4xf32>, %c: tensor<4xf32>) -> tensor<4xf32> {
  %0 = linalg.add  ins(%a0, %a1 : tensor<4xf32>, tensor<4xf32>) outs(%c : tensor<4xf32>) -> tensor<4xf32>
  return %0 : tensor<4xf32>
}

func.func @p870(%a0: memref<4xf32>, %a1: memref<4xf32>, %c: memref<4xf32>) {
  linalg.add  ins(%a0, %a1 : memref<4xf32>, memref<4xf32>) outs(%c : memref<4xf32>)
  return
}

func.func @p871(%a0: tensor<?x?xf32>, %a1: tensor<?x?xf32>, %c: tensor<?x?xf32>) -> tensor<?x?xf32> {
  %0 = linalg.sub  ins(%a0, %a1 : tensor<?x?xf32>, tensor<?x?xf32>) outs(%c : tensor<?x?xf32>) -> tensor<?x?xf32>
  return %0 : tensor<?x?xf32>
}

func.func @p872(%a0: memref<?x?xf32>, %a1: memref<?x?xf32>, %c: memref<?x?xf32>) {
  linalg.sub  ins(%a0, %a1 : memref<?x?xf32>, memref<?x?xf32>) outs(%c : memref<?x?xf32>)
  return
}

func.func @p873(%a0: tensor<4xf32>, %a1: tensor<4xf32>, %c: tensor<4xf32>) -> tensor<4xf32> {
  %0 = linalg.sub  ins(%a0, %a1 : tensor<4xf32>, tensor<4xf32>) outs(%c : tensor<4xf32>) -> tensor<4xf32>
  return %0 : tensor<4xf32>
}

func.func @p874(%a0: memref<4xf32>, %a1: memref<4xf32>, %c: memref<4xf32>) {
  linalg.sub  ins(%a0, %a1 : memref<4xf32>, memref<4xf32>) outs(%c : memref<4xf32>)
  return
}

func.func @p875(%a0: tensor<?x?xf32>, %a1: tensor<?x?xf32>, %c: tensor<?x?xf32>) -> tensor<?x?xf32> {
  %0 = linalg.mul  ins(%a0, %a1 : tensor<?x?xf32>, tensor<?x?xf32>) outs(%c : tensor<?x?xf32>) -> tensor<?x?xf32>
  return %0 : tensor<?x?xf32>
}

func.func @p876(%a0: memref<?x?xf32>, %a1: memref<?x?xf32>, %c: memref<?x?xf32>) {
  linalg.mul  ins(%a0, %a1 : memref<?x?xf32>, memref<?x?xf32>) outs(%c : memref<?x?xf32>)
  return
}

func.func @p877(%a0: tensor<4xf32>, %a1: tensor<4xf32>, %c: tensor<4xf32>) -> tensor<4xf32> {
  %0 = linalg.mul  ins(%a0, %a1 : tensor<4xf32>, tensor<4xf32>) outs(%c : tensor<4xf32>) -> tensor<4xf32>
  return %0 : tensor<4xf32>
}

func.func @p878(%a0: memref<4xf32>, %a1: memref<4xf32>, %c: memref<4xf32>) {
  linalg.mul  ins(%a0, %a1 : memref<4xf32>, memref<4xf32>) outs(%c : memref<4xf32>)
  return
}

func.func @p879(%a0: tensor<?x?xf32>, %a1: tensor<?x?xf32>, %c: tensor<?x?xf32>) -> tensor<?x?xf32> {
  %0 = linalg.div  ins(%a0, %a1 : tensor<?x?xf32>, tensor<?x?xf32>) outs(%c : tensor<?x?xf32>) -> tensor<?x?xf32>
  return %0 : tensor<?x?xf32>
}

func.func @p880(%a0: memref<?x?xf32>, %a1: memref<?x?xf32>, %c: memref<?x?xf32>) {
  linalg.div  ins(%a0, %a1 : memref<?x?xf32>, memref<?x?xf32>) outs(%c : memref<?x?xf32>)
  return
}

func.func @p881(%a0: tensor<4xf32>, %a1: tensor<4xf32>, %c: tensor<4xf32>) -> tensor<4xf32> {
  %0 = linalg.div  ins(%a0, %a1 : tensor<4xf32>, tensor<4xf32>) outs(%c : tensor<4xf32>) -> tensor<4xf32>
  return %0 : tensor<4xf32>
}

func.func @p882(%a0: memref<4xf32>, %a1: memref<4xf32>, %c: memref<4xf32>) {
  linalg.div  ins(%a0, %a1 : memref<4xf32>, memref<4xf32>) outs(%c : memref<4xf32>)
  return
}

func.func @p883(%a0: tensor<?x?xf32>, %a1: tensor<?x?xf32>, %c: tensor<?x?xf32>) -> tensor<?x?xf32> {
  %0 = linalg.max  ins(%a0, %a1 : tensor<?x?xf32>, tensor<?x?xf32>) outs(%c : tensor<?x?xf32>) -> tensor<?x?xf32>
  return %0 : tensor<?x?xf32>
}

func.func @p884(%a0: memref<?x?xf32>, %a1: memref<?x?xf32>, %c: memref<?x?xf32>) {
  linalg.max  ins(%a0, %a1 : memref<?x?xf32>, memref<?x?xf32>) outs(%c : memref<?x?xf32>)
  return
}

func.func @p885(%a0: tensor<4xf32>, %a1: tensor<4xf32>, %c: tensor<4xf32>) -> tensor<4xf32> {
  %0 = linalg.max  ins(%a0, %a1 : tensor<4xf32>, tensor<4xf32>) outs(%c : tensor<4xf32>) -> tensor<4xf32>
  return %0 : tensor<4xf32>
}

func.func @p886(%a0: memref<4xf32>, %a1: memref<4xf32>, %c: memref<4xf32>) {
  linalg.max  ins(%a0, %a1 : memref<4xf32>, memref<4xf32>) outs(%c : memref<4xf32>)
  return
}

func.func @p887(%a0: tensor<4x4xi1>, %a1: tensor<4x4xf32>, %a2: tensor<4x4xf32>, %c: tensor<4x4xf32>) -> tensor<4x4xf32> {
  %0 = linalg.select  ins(%a0, %a1, %a2 : tensor<4x4xi1>, tensor<4x4xf32>, tensor<4x4xf32>) outs(%c : tensor<4x4xf32>) -> tensor<4x4xf32>
  return %0 : tensor<4x4xf32>
}

func.func @p888(%a0: memref<4x4xi1>, %a1: memref<4x4xf32>, %a2: memref<4x4xf32>, %c: memref<4x4xf32>) {
  linalg.select  ins(%a0, %a1, %a2 : memref<4x4xi1>, memref<4x4xf32>, memref<4x4xf32>) outs(%c : memref<4x4xf32>)
  return
}

func.func @p889(%a0: tensor<4x4xf32>, %a1: tensor<4x4xf32>, %c: tensor<4x4xf32>) -> tensor<4x4xf32> {
  %0 = linalg.powf  ins(%a0, %a1 : tensor<4x4xf32>, tensor<4x4xf32>) outs(%c : tensor<4x4xf32>) -> tensor<4x4xf32>
  return %0 : tensor<4x4xf32>
}

func.func @p890(%a0: memref<4x4xf32>, %a1: memref<4x4xf32>, %c: memref<4x4xf32>) {
  linalg.powf  ins(%a0, %a1 : memref<4x4xf32>, memref<4x4xf32>) outs(%c : memref<4x4xf32>)
  return
}

func.func @p891(%z: f32, %c: tensor<4x4xf32>) -> tensor<4x4xf32> {
  %0 = linalg.fill ins(%z : f32) outs(%c : tensor<4x4xf32>) -> tensor<4x4xf32>
  return %0 : tensor<4x4xf32>
}

func.func @p892(%z: f32, %c: memref<4x4xf32>) {
  linalg.fill ins(%z : f32) outs(%c : memref<4x4xf32>)
  return
}

func.func @p893(%z: f32, %c: tensor<?x?xf32>) -> tensor<?x?xf32> {
  %0 = linalg.fill ins(%z : f32) outs(%c : tensor<?x?xf32>) -> tensor<?x?xf32>
  return %0 : tensor<?x?xf32>
}

func.func @p894(%z: f32, %c: memref<?x?xf32>) {
  linalg.fill ins(%z : f32) outs(%c : memref<?x?xf32>)
  return
}

func.func @p895(%z: f32, %c: tensor<f32>) -> tensor<f32> {
  %0 = linalg.fill ins(%z : f32) outs(%c : tensor<f32>) -> tensor<f32>
  return %0 : tensor<f32>
}

func.func @p896(%z: f32, %c: memref<f32>) {
  linalg.fill ins(%z : f32) outs(%c : memref<f32>)
  return
}

func.func @p897(%z: i32, %c: tensor<4x4xi32>) -> tensor<4x4xi32> {
  %0 = linalg.fill ins(%z : i32) outs(%c : tensor<4x4xi32>) -> tensor<4x4xi32>
  return %0 : tensor<4x4xi32>
}

func.func @p898(%z: i32, %c: memref<4x4xi32>) {
  linalg.fill ins(%z : i32) outs(%c : memref<4x4xi32>)
  return
}

func.func @p899(%z: i32, %c: tensor<?x?xi32>) -> tensor<?x?xi32> {
  %0 = linalg.fill ins(%z : i32) outs(%c : tensor<?x?xi32>) -> tensor<?x?xi32>
  return %0 : tensor<?x?xi32>
}

func.func @p900(%z: i32, %c: memref<?x?xi32>) {
  linalg.fill ins(%z : i32) outs(%c : memref<?x?xi32>)
  return
}

func.func @p901(%z: i32, %c: tensor<i32>) -> tensor<i32> {
  %0 = linalg.fill ins(%z : i32) outs(%c : tensor<i32>) -> tensor<i32>
  return %0 : tensor<i32>
}

func.func @p902(%z: i32, %c: memref<i32>) {
  linalg.fill ins(%z : i32) outs(%c : memref<i32>)
  return
}

func.func @p903(%z: bf16, %c: tensor<4x4xbf16>) -> tensor<4x4xbf16> {
  %0 = linalg.fill ins(%z : bf16) outs(%c : tensor<4x4xbf16>) -> tensor<4x4xbf16>
  return %0 : tensor<4x4xbf16>
}

func.func @p904(%z: bf16, %c: memref<4x4xbf16>) {
  linalg.fill ins(%z : bf16) outs(%c : memref<4x4xbf16>)
  return
}

func.func @p905(%z: bf16, %c: tensor<?x?xbf16>) -> tensor<?x?xbf16> {
  %0 = linalg.fill ins(%z : bf16) outs(%c : tensor<?x?xbf16>) -> tensor<?x?xbf16>
  return %0 : tensor<?x?xbf16>
}

func.func @p906(%z: bf16, %c: memref<?x?xbf16>) {
  linalg.fill ins(%z : bf16) outs(%c : memref<?x?xbf16>)
  return
}

func.func @p907(%z: bf16, %c: tensor<bf16>) -> tensor<bf16> {
  %0 = linalg.fill ins(%z : bf16) outs(%c : tensor<bf16>) -> tensor<bf16>
  return %0 : tensor<bf16>
}

func.func @p908(%z: bf16, %c: memref<bf16>) {
  linalg.fill ins(%z : bf16) outs(%c : memref<bf16>)
  return
}

func.func @p909(%z: index, %c: tensor<4x4xindex>) -> tensor<4x4xindex> {
  %0 = linalg.fill ins(%z : index) outs(%c : tensor<4x4xindex>) -> tensor<4x4xindex>
  return %0 : tensor<4x4xindex>
}

func.func @p910(%z: index, %c: memref<4x4xindex>) {
  linalg.fill ins(%z : index) outs(%c : memref<4x4xindex>)
  return
}

func.func @p911(%z: index, %c: tensor<?x?xindex>) -> tensor<?x?xindex> {
  %0 = linalg.fill ins(%z : index) outs(%c : tensor<?x?xindex>) -> tensor<?x?xindex>
  return %0 : tensor<?x?xindex>
}

func.func @p912(%z: index, %c: memref<?x?xindex>) {
  linalg.fill ins(%z : index) outs(%c : memref<?x?xindex>)
  return
}

func.func @p913(%z: index, %c: tensor<index>) -> tensor<index> {
  %0 = linalg.fill ins(%z : index) outs(%c : tensor<index>) -> tensor<index>
  return %0 : tensor<index>
}

func.func @p914(%z: index, %c: memref<index>) {
  linalg.fill ins(%z : index) outs(%c : memref<index>)
  return
}

func.func @p915(%a: tensor<4x8xf32>, %c: tensor<8x4xf32>) -> tensor<8x4xf32> {
  %0 = linalg.transpose ins(%a : tensor<4x8xf32>) outs(%c : tensor<8x4xf32>) permutation = [1, 0]
  return %0 : tensor<8x4xf32>
}

func.func @p916(%a: tensor<8xf32>, %c: tensor<8x4xf32>) -> tensor<8x4xf32> {
  %0 = linalg.broadcast ins(%a : tensor<8xf32>) outs(%c : tensor<8x4xf32>) dimensions = [1]
  return %0 : tensor<8x4xf32>
}

func.func @p917(%a: tensor<4x8xf32>, %c: tensor<4xf32>) -> tensor<4xf32> {
  %0 = linalg.reduce ins(%a : tensor<4x8xf32>) outs(%c : tensor<4xf32>) dimensions = [1] (%x: f32, %y: f32) {
  %s = arith.addf %x, %y : f32
  linalg.yield %s : f32
  }
  return %0 : tensor<4xf32>
}

func.func @p918(%a: tensor<8x4xf32>, %c: tensor<8x4xf32>) -> tensor<8x4xf32> {
  %0 = linalg.map ins(%a : tensor<8x4xf32>) outs(%c : tensor<8x4xf32>) (%x: f32, %o: f32) {
  %s = math.exp %x : f32
  linalg.yield %s : f32
  }
  return %0 : tensor<8x4xf32>
}

func.func @p919(%a: memref<4x8xf32>, %c: memref<8x4xf32>) {
  linalg.transpose ins(%a : memref<4x8xf32>) outs(%c : memref<8x4xf32>) permutation = [1, 0]
  return
}

func.func @p920(%a: memref<8xf32>, %c: memref<8x4xf32>) {
  linalg.broadcast ins(%a : memref<8xf32>) outs(%c : memref<8x4xf32>) dimensions = [1]
  return
}

func.func @p921(%a: memref<4x8xf32>, %c: memref<4xf32>) {
  linalg.reduce ins(%a : memref<4x8xf32>) outs(%c : memref<4xf32>) dimensions = [1] (%x: f32, %y: f32) {
  %s = arith.addf %x, %y : f32
  linalg.yield %s : f32
  }
  return
}

func.func @p922(%a: memref<8x4xf32>, %c: memref<8x4xf32>) {
  linalg.map ins(%a : memref<8x4xf32>) outs(%c : memref<8x4xf32>) (%x: f32, %o: f32) {
  %s = math.exp %x : f32
  linalg.yield %s : f32
  }
  return
}

func.func @p923(%a0: tensor<4x4xf32>, %c: tensor<4x4xf32>) -> tensor<4x4xf32> {
  %0 = linalg.generic {indexing_maps = [affine_map<(i,j)->(i,j)>, affine_map<(i,j)->(i,j)>], iterator_types = ["parallel", "parallel"]} ins(%a0 : tensor<4x4xf32>) outs(%c : tensor<4x4xf32>) {
  ^bb0(%x0: f32, %x1: f32):
  %s = arith.addf %x0, %x1 : f32
  linalg.yield %s : f32
  } -> tensor<4x4xf32>
  return %0 : tensor<4x4xf32>
}

func.func @p924(%a0: tensor<?x?xf32>, %c: tensor<?x?xf32>) -> tensor<?x?xf32> {
  %0 = linalg.generic {indexing_maps = [affine_map<(i,j)->(i,j)>, affine_map<(i,j)->(i,j)>], iterator_types = ["parallel", "parallel"]} ins(%a0 : tensor<?x?xf32>) outs(%c : tensor<?x?xf32>) {
  ^bb0(%x0: f32, %x1: f32):
  %s = arith.addf %x0, %x1 : f32
  linalg.yield %s : f32
  } -> tensor<?x?xf32>
  return %0 : tensor<?x?xf32>
}

func.func @p925(%a0: tensor<4x4xbf16>, %c: tensor<4x4xbf16>) -> tensor<4x4xbf16> {
  %0 = linalg.generic {indexing_maps = [affine_map<(i,j)->(i,j)>, affine_map<(i,j)->(i,j)>], iterator_types = ["parallel", "parallel"]} ins(%a0 : tensor<4x4xbf16>) outs(%c : tensor<4x4xbf16>) {
  ^bb0(%x0: bf16, %x1: bf16):
  %s = arith.addf %x0, %x1 : bf16
  linalg.yield %s : bf16
  } -> tensor<4x4xbf16>
  return %0 : tensor<4x4xbf16>
}

func.func @p926(%a0: tensor<?x?xbf16>, %c: tensor<?x?xbf16>) -> tensor<?x?xbf16> {
  %0 = linalg.generic {indexing_maps = [affine_map<(i,j)->(i,j)>, affine_map<(i,j)->(i,j)>], iterator_types = ["parallel", "parallel"]} ins(%a0 : tensor<?x?xbf16>) outs(%c : tensor<?x?xbf16>) {
  ^bb0(%x0: bf16, %x1: bf16):
  %s = arith.addf %x0, %x1 : bf16
  linalg.yield %s : bf16
  } -> tensor<?x?xbf16>
  return %0 : tensor<?x?xbf16>
}

func.func @p927(%a0: tensor<4x4xi32>, %c: tensor<4x4xi32>) -> tensor<4x4xi32> {
  %0 = linalg.generic {indexing_maps = [affine_map<(i,j)->(i,j)>, affine_map<(i,j)->(i,j)>], iterator_types = ["parallel", "parallel"]} ins(%a0 : tensor<4x4xi32>) outs(%c : tensor<4x4xi32>) {
  ^bb0(%x0: i32, %x1: i32):
  %s = arith.addi %x0, %x1 : i32
  linalg.yield %s : i32
  } -> tensor<4x4xi32>
  return %0 : tensor<4x4xi32>
}

func.func @p928(%a0: tensor<?x?xi32>, %c: tensor<?x?xi32>) -> tensor<?x?xi32> {
  %0 = linalg.generic {indexing_maps = [affine_map<(i,j)->(i,j)>, affine_map<(i,j)->(i,j)>], iterator_types = ["parallel", "parallel"]} ins(%a0 : tensor<?x?xi32>) outs(%c : tensor<?x?xi32>) {
  ^bb0(%x0: i32, %x1: i32):
  %s = arith.addi %x0, %x1 : i32
  linalg.yield %s : i32
  } -> tensor<?x?xi32>
  return %0 : tensor<?x?xi32>
}

func.func @p929(%a0: memref<4x4xf32>, %c: memref<4x4xf32>) {
  linalg.generic {indexing_maps = [affine_map<(i,j)->(i,j)>, affine_map<(i,j)->(i,j)>], iterator_types = ["parallel", "parallel"]} ins(%a0 : memref<4x4xf32>) outs(%c : memref<4x4xf32>) {
  ^bb0(%x0: f32, %x1: f32):
  %s = arith.addf %x0, %x1 : f32
  linalg.yield %s : f32
  }
  return
}

func.func @p930(%a0: memref<?x?xf32>, %c: memref<?x?xf32>) {
  linalg.generic {indexing_maps = [affine_map<(i,j)->(i,j)>, affine_map<(i,j)->(i,j)>], iterator_types = ["parallel", "parallel"]} ins(%a0 : memref<?x?xf32>) outs(%c : memref<?x?xf32>) {
  ^bb0(%x0: f32, %x1: f32):
  %s = arith.addf %x0, %x1 : f32
  linalg.yield %s : f32
  }
  return
}

func.func @p931(%a0: memref<4x4xbf16>, %c: memref<4x4xbf16>) {
  linalg.generic {indexing_maps = [affine_map<(i,j)->(i,j)>, affine_map<(i,j)->(i,j)>], iterator_types = ["parallel", "parallel"]} ins(%a0 : memref<4x4xbf16>) outs(%c : memref<4x4xbf16>) {
  ^bb0(%x0: bf16, %x1: bf16):
  %s = arith.addf %x0, %x1 : bf16
  linalg.yield %s : bf16
  }
  return
}

func.func @p932(%a0: memref<?x?xbf16>, %c: memref<?x?xbf16>) {
  linalg.generic {indexing_maps = [affine_map<(i,j)->(i,j)>, affine_map<(i,j)->(i,j)>], iterator_types = ["parallel", "parallel"]} ins(%a0 : memref<?x?xbf16>) outs(%c : memref<?x?xbf16>) {
  ^bb0(%x0: bf16, %x1: bf16):
  %s = arith.addf %x0, %x1 : bf16
  linalg.yield %s : bf16
  }
  return
}

func.func @p933(%a0: memref<4x4xi32>, %c: memref<4x4xi32>) {
  linalg.generic {indexing_maps = [affine_map<(i,j)->(i,j)>, affine_map<(i,j)->(i,j)>], iterator_types = ["parallel", "parallel"]} ins(%a0 : memref<4x4xi32>) outs(%c : memref<4x4xi32>) {
  ^bb0(%x0: i32, %x1: i32):
  %s = arith.addi %x0, %x1 : i32
  linalg.yield %s : i32
  }
  return
}

func.func @p934(%a0: memref<?x?xi32>, %c: memref<?x?xi32>) {
  linalg.generic {indexing_maps = [affine_map<(i,j)->(i,j)>, affine_map<(i,j)->(i,j)>], iterator_types = ["parallel", "parallel"]} ins(%a0 : memref<?x?xi32>) outs(%c : memref<?x?xi32>) {
  ^bb0(%x0: i32, %x1: i32):
  %s = arith.addi %x0, %x1 : i32
  linalg.yield %s : i32
  }
  return
}

func.func @p935(%a0: tensor<4xf32>, %c: tensor<4xf32>) -> tensor<4xf32> {
  %0 = linalg.generic {indexing_maps = [affine_map<(i)->(i)>, affine_map<(i)->(i)>], iterator_types = ["parallel"]} ins(%a0 : tensor<4xf32>) outs(%c : tensor<4xf32>) {
  ^bb0(%x0: f32, %x1: f32):
  %s = arith.addf %x0, %x1 : f32
  linalg.yield %s : f32
  } -> tensor<4xf32>
  return %0 : tensor<4xf32>
}

func.func @p936(%a0: tensor<?xf32>, %c: tensor<?xf32>) -> tensor<?xf32> {
  %0 = linalg.generic {indexing_maps = [affine_map<(i)->(i)>, affine_map<(i)->(i)>], iterator_types = ["parallel"]} ins(%a0 : tensor<?xf32>) outs(%c : tensor<?xf32>) {
  ^bb0(%x0: f32, %x1: f32):
  %s = arith.addf %x0, %x1 : f32
  linalg.yield %s : f32
  } -> tensor<?xf32>
  return %0 : tensor<?xf32>
}

func.func @p937(%a0: tensor<4xbf16>, %c: tensor<4xbf16>) -> tensor<4xbf16> {
  %0 = linalg.generic {indexing_maps = [affine_map<(i)->(i)>, affine_map<(i)->(i)>], iterator_types = ["parallel"]} ins(%a0 : tensor<4xbf16>) outs(%c : tensor<4xbf16>) {
  ^bb0(%x0: bf16, %x1: bf16):
  %s = arith.addf %x0, %x1 : bf16
  linalg.yield %s : bf16
  } -> tensor<4xbf16>
  return %0 : tensor<4xbf16>
}

func.func @p938(%a0: tensor<?xbf16>, %c: tensor<?xbf16>) -> tensor<?xbf16> {
  %0 = linalg.generic {indexing_maps = [affine_map<(i)->(i)>, affine_map<(i)->(i)>], iterator_types = ["parallel"]} ins(%a0 : tensor<?xbf16>) outs(%c : tensor<?xbf16>) {
  ^bb0(%x0: bf16, %x1: bf16):
  %s = arith.addf %x0, %x1 : bf16
  linalg.yield %s : bf16
  } -> tensor<?xbf16>
  return %0 : tensor<?xbf16>
}

func.func @p939(%a0: tensor<4xi32>, %c: tensor<4xi32>) -> tensor<4xi32> {
  %0 = linalg.generic {indexing_maps = [affine_map<(i)->(i)>, affine_map<(i)->(i)>], iterator_types = ["parallel"]} ins(%a0 : tensor<4xi32>) outs(%c : tensor<4xi32>) {
  ^bb0(%x0: i32, %x1: i32):
  %s = arith.addi %x0, %x1 : i32
  linalg.yield %s : i32
  } -> tensor<4xi32>
  return %0 : tensor<4xi32>
}

func.func @p940(%a0: tensor<?xi32>, %c: tensor<?xi32>) -> tensor<?xi32> {
  %0 = linalg.generic {indexing_maps = [affine_map<(i)->(i)>, affine_map<(i)->(i)>], iterator_types = ["parallel"]} ins(%a0 : tensor<?xi32>) outs(%c : tensor<?xi32>) {
  ^bb0(%x0: i32, %x1: i32):
  %s = arith.addi %x0, %x1 : i32
  linalg.yield %s : i32
  } -> tensor<?xi32>
  return %0 : tensor<?xi32>
}

func.func @p941(%a0: memref<4xf32>, %c: memref<4xf32>) {
  linalg.generic {indexing_maps = [affine_map<(i)->(i)>, affine_map<(i)->(i)>], iterator_types = ["parallel"]} ins(%a0 : memref<4xf32>) outs(%c : memref<4xf32>) {
  ^bb0(%x0: f32, %x1: f32):
  %s = arith.addf %x0, %x1 : f32
  linalg.yield %s : f32
  }
  return
}

func.func @p942(%a0: memref<?xf32>, %c: memref<?xf32>) {
  linalg.generic {indexing_maps = [affine_map<(i)->(i)>, affine_map<(i)->(i)>], iterator_types = ["parallel"]} ins(%a0 : memref<?xf32>) outs(%c : memref<?xf32>) {
  ^bb0(%x0: f32, %x1: f32):
  %s = arith.addf %x0, %x1 : f32
  linalg.yield %s : f32
  }
  return
}

func.func @p943(%a0: memref<4xbf16>, %c: memref<4xbf16>) {
  linalg.generic {indexing_maps = [affine_map<(i)->(i)>, affine_map<(i)->(i)>], iterator_types = ["parallel"]} ins(%a0 : memref<4xbf16>) outs(%c : memref<4xbf16>) {
  ^bb0(%x0: bf16, %x1: bf16):
  %s = arith.addf %x0, %x1 : bf16
  linalg.yield %s : bf16
  }
  return
}

func.func @p944(%a0: memref<?xbf16>, %c: memref<?xbf16>) {
  linalg.generic {indexing_maps = [affine_map<(i)->(i)>, affine_map<(i)->(i)>], iterator_types = ["parallel"]} ins(%a0 : memref<?xbf16>) outs(%c : memref<?xbf16>) {
  ^bb0(%x0: bf16, %x1: bf16):
  %s = arith.addf %x0, %x1 : bf16
  linalg.yield %s : bf16
  }
  return
}

func.func @p945(%a0: memref<4xi32>, %c: memref<4xi32>) {
  linalg.generic {indexing_maps = [affine_map<(i)->(i)>, affine_map<(i)->(i)>], iterator_types = ["parallel"]} ins(%a0 : memref<4xi32>) outs(%c : memref<4xi32>) {
  ^bb0(%x0: i32, %x1: i32):
  %s = arith.addi %x0, %x1 : i32
  linalg.yield %s : i32
  }
  return
}

func.func @p946(%a0: memref<?xi32>, %c: memref<?xi32>) {
  linalg.generic {indexing_maps = [affine_map<(i)->(i)>, affine_map<(i)->(i)>], iterator_types = ["parallel"]} ins(%a0 : memref<?xi32>) outs(%c : memref<?xi32>) {
  ^bb0(%x0: i32, %x1: i32):
  %s = arith.addi %x0, %x1 : i32
  linalg.yield %s : i32
  }
  return
}

func.func @p947(%a0: tensor<4x4xf32>, %a1: tensor<4x4xf32>, %c: tensor<4x4xf32>) -> tensor<4x4xf32> {
  %0 = linalg.generic {indexing_maps = [affine_map<(i,j)->(i,j)>, affine_map<(i,j)->(i,j)>, affine_map<(i,j)->(i,j)>], iterator_types = ["parallel", "parallel"]} ins(%a0, %a1 : tensor<4x4xf32>, tensor<4x4xf32>) outs(%c : tensor<4x4xf32>) {
  ^bb0(%x0: f32, %x1: f32, %x2: f32):
  %s = arith.addf %x0, %x2 : f32
  %s2 = arith.addf %s, %x1 : f32
  linalg.yield %s2 : f32
  } -> tensor<4x4xf32>
  return %0 : tensor<4x4xf32>
}

func.func @p948(%a0: tensor<?x?xf32>, %a1: tensor<?x?xf32>, %c: tensor<?x?xf32>) -> tensor<?x?xf32> {
  %0 = linalg.generic {indexing_maps = [affine_map<(i,j)->(i,j)>, affine_map<(i,j)->(i,j)>, affine_map<(i,j)->(i,j)>], iterator_types = ["parallel", "parallel"]} ins(%a0, %a1 : tensor<?x?xf32>, tensor<?x?xf32>) outs(%c : tensor<?x?xf32>) {
  ^bb0(%x0: f32, %x1: f32, %x2: f32):
  %s = arith.addf %x0, %x2 : f32
  %s2 = arith.addf %s, %x1 : f32
  linalg.yield %s2 : f32
  } -> tensor<?x?xf32>
  return %0 : tensor<?x?xf32>
}

func.func @p949(%a0: tensor<4x4xbf16>, %a1: tensor<4x4xbf16>, %c: tensor<4x4xbf16>) -> tensor<4x4xbf16> {
  %0 = linalg.generic {indexing_maps = [affine_map<(i,j)->(i,j)>, affine_map<(i,j)->(i,j)>, affine_map<(i,j)->(i,j)>], iterator_types = ["parallel", "parallel"]} ins(%a0, %a1 : tensor<4x4xbf16>, tensor<4x4xbf16>) outs(%c : tensor<4x4xbf16>) {
  ^bb0(%x0: bf16, %x1: bf16, %x2: bf16):
  %s = arith.addf %x0, %x2 : bf16
  %s2 = arith.addf %s, %x1 : bf16
  linalg.yield %s2 : bf16
  } -> tensor<4x4xbf16>
  return %0 : tensor<4x4xbf16>
}

func.func @p950(%a0: tensor<?x?xbf16>, %a1: tensor<?x?xbf16>, %c: tensor<?x?xbf16>) -> tensor<?x?xbf16> {
  %0 = linalg.generic {indexing_maps = [affine_map<(i,j)->(i,j)>, affine_map<(i,j)->(i,j)>, affine_map<(i,j)->(i,j)>], iterator_types = ["parallel", "parallel"]} ins(%a0, %a1 : tensor<?x?xbf16>, tensor<?x?xbf16>) outs(%c : tensor<?x?xbf16>) {
  ^bb0(%x0: bf16, %x1: bf16, %x2: bf16):
  %s = arith.addf %x0, %x2 : bf16
  %s2 = arith.addf %s, %x1 : bf16
  linalg.yield %s2 : bf16
  } -> tensor<?x?xbf16>
  return %0 : tensor<?x?xbf16>
}

func.func @p951(%a0: tensor<4x4xi32>, %a1: tensor<4x4xi32>, %c: tensor<4x4xi32>) -> tensor<4x4xi32> {
  %0 = linalg.generic {indexing_maps = [affine_map<(i,j)->(i,j)>, affine_map<(i,j)->(i,j)>, affine_map<(i,j)->(i,j)>], iterator_types = ["parallel", "parallel"]} ins(%a0, %a1 : tensor<4x4xi32>, tensor<4x4xi32>) outs(%c : tensor<4x4xi32>) {
  ^bb0(%x0: i32, %x1: i32, %x2: i32):
  %s = arith.addi %x0, %x2 : i32
  %s2 = arith.addi %s, %x1 : i32
  linalg.yield %s2 : i32
  } -> tensor<4x4xi32>
  return %0 : tensor<4x4xi32>
}

func.func @p952(%a0: tensor<?x?xi32>, %a1: tensor<?x?xi32>, %c: tensor<?x?xi32>) -> tensor<?x?xi32> {
  %0 = linalg.generic {indexing_maps = [affine_map<(i,j)->(i,j)>, affine_map<(i,j)->(i,j)>, affine_map<(i,j)->(i,j)>], iterator_types = ["parallel", "parallel"]} ins(%a0, %a1 : tensor<?x?xi32>, tensor<?x?xi32>) outs(%c : tensor<?x?xi32>) {
  ^bb0(%x0: i32, %x1: i32, %x2: i32):
  %s = arith.addi %x0, %x2 : i32
  %s2 = arith.addi %s, %x1 : i32
  linalg.yield %s2 : i32
  } -> tensor<?x?xi32>
  return %0 : tensor<?x?xi32>
}

func.func @p953(%a0: memref<4x4xf32>, %a1: memref<4x4xf32>, %c: memref<4x4xf32>) {
  linalg.generic {indexing_maps = [affine_map<(i,j)->(i,j)>, affine_map<(i,j)->(i,j)>, affine_map<(i,j)->(i,j)>], iterator_types = ["parallel", "parallel"]} ins(%a0, %a1 : memref<4x4xf32>, memref<4x4xf32>) outs(%c : memref<4x4xf32>) {
  ^bb0(%x0: f32, %x1: f32, %x2: f32):
  %s = arith.addf %x0, %x2 : f32
  %s2 = arith.addf %s, %x1 : f32
  linalg.yield %s2 : f32
  }
  return
}

func.func @p954(%a0: memref<?x?xf32>, %a1: memref<?x?xf32>, %c: memref<?x?xf32>) {
  linalg.generic {indexing_maps = [affine_map<(i,j)->(i,j)>, affine_map<(i,j)->(i,j)>, affine_map<(i,j)->(i,j)>], iterator_types = ["parallel", "parallel"]} ins(%a0, %a1 : memref<?x?xf32>, memref<?x?xf32>) outs(%c : memref<?x?xf32>) {
  ^bb0(%x0: f32, %x1: f32, %x2: f32):
  %s = arith.addf %x0, %x2 : f32
  %s2 = arith.addf %s, %x1 : f32
  linalg.yield %s2 : f32
  }
  return
}

func.func @p955(%a0: memref<4x4xbf16>, %a1: memref<4x4xbf16>, %c: memref<4x4xbf16>) {
  linalg.generic {indexing_maps = [affine_map<(i,j)->(i,j)>, affine_map<(i,j)->(i,j)>, affine_map<(i,j)->(i,j)>], iterator_types = ["parallel", "parallel"]} ins(%a0, %a1 : memref<4x4xbf16>, memref<4x4xbf16>) outs(%c : memref<4x4xbf16>) {
  ^bb0(%x0: bf16, %x1: bf16, %x2: bf16):
  %s = arith.addf %x0, %x2 : bf16
  %s2 = arith.addf %s, %x1 : bf16
  linalg.yield %s2 : bf16
  }
  return
}

func.func @p956(%a0: memref<?x?xbf16>, %a1: memref<?x?xbf16>, %c: memref<?x?xbf16>) {
  linalg.generic {indexing_maps = [affine_map<(i,j)->(i,j)>, affine_map<(i,j)->(i,j)>, affine_map<(i,j)->(i,j)>], iterator_types = ["parallel", "parallel"]} ins(%a0, %a1 : memref<?x?xbf16>, memref<?x?xbf16>) outs(%c : memref<?x?xbf16>) {
  ^bb0(%x0: bf16, %x1: bf16, %x2: bf16):
  %s = arith.addf %x0, %x2 : bf16
  %s2 = arith.addf %s, %x1 : bf16
  linalg.yield %s2 : bf16
  }
  return
}

func.func @p957(%a0: memref<4x4xi32>, %a1: memref<4x4xi32>, %c: memref<4x4xi32>) {
  linalg.generic {indexing_maps = [affine_map<(i,j)->(i,j)>, affine_map<(i,j)->(i,j)>, affine_map<(i,j)->(i,j)>], iterator_types = ["parallel", "parallel"]} ins(%a0, %a1 : memref<4x4xi32>, memref<4x4xi32>) outs(%c : memref<4x4xi32>) {
  ^bb0(%x0: i32, %x1: i32, %x2: i32):
  %s = arith.addi %x0, %x2 : i32
  %s2 = arith.addi %s, %x1 : i32
  linalg.yield %s2 : i32
  }
  return
}

func.func @p958(%a0: memref<?x?xi32>, %a1: memref<?x?xi32>, %c: memref<?x?xi32>) {
  linalg.generic {indexing_maps = [affine_map<(i,j)->(i,j)>, affine_map<(i,j)->(i,j)>, affine_map<(i,j)->(i,j)>], iterator_types = ["parallel", "parallel"]} ins(%a0, %a1 : memref<?x?xi32>, memref<?x?xi32>) outs(%c : memref<?x?xi32>) {
  ^bb0(%x0: i32, %x1: i32, %x2: i32):
  %s = arith.addi %x0, %x2 : i32
  %s2 = arith.addi %s, %x1 : i32
  linalg.yield %s2 : i32
  }
  return
}

func.func @p959(%a0: tensor<4xf32>, %a1: tensor<4xf32>, %c: tensor<4xf32>) -> tensor<4xf32> {
  %0 = linalg.generic {indexing_maps = [affine_map<(i)->(i)>, affine_map<(i)->(i)>, affine_map<(i)->(i)>], iterator_types = ["parallel"]} ins(%a0, %a1 : tensor<4xf32>, tensor<4xf32>) outs(%c : tensor<4xf32>) {
  ^bb0(%x0: f32, %x1: f32, %x2: f32):
  %s = arith.addf %x0, %x2 : f32
  %s2 = arith.addf %s, %x1 : f32
  linalg.yield %s2 : f32
  } -> tensor<4xf32>
  return %0 : tensor<4xf32>
}

func.func @p960(%a0: tensor<?xf32>, %a1: tensor<?xf32>, %c: tensor<?xf32>) -> tensor<?xf32> {
  %0 = linalg.generic {indexing_maps = [affine_map<(i)->(i)>, affine_map<(i)->(i)>, affine_map<(i)->(i)>], iterator_types = ["parallel"]} ins(%a0, %a1 : tensor<?xf32>, tensor<?xf32>) outs(%c : tensor<?xf32>) {
  ^bb0(%x0: f32, %x1: f32, %x2: f32):
  %s = arith.addf %x0, %x2 : f32
  %s2 = arith.addf %s, %x1 : f32
  linalg.yield %s2 : f32
  } -> tensor<?xf32>
  return %0 : tensor<?xf32>
}

func.func @p961(%a0: tensor<4xbf16>, %a1: tensor<4xbf16>, %c: tensor<4xbf16>) -> tensor<4xbf16> {
  %0 = linalg.generic {indexing_maps = [affine_map<(i)->(i)>, affine_map<(i)->(i)>, affine_map<(i)->(i)>], iterator_types = ["parallel"]} ins(%a0, %a1 : tensor<4xbf16>, tensor<4xbf16>) outs(%c : tensor<4xbf16>) {
  ^bb0(%x0: bf16, %x1: bf16, %x2: bf16):
  %s = arith.addf %x0, %x2 : bf16
  %s2 = arith.addf %s, %x1 : bf16
  linalg.yield %s2 : bf16
  } -> tensor<4xbf16>
  return %0 : tensor<4xbf16>
}

func.func @p962(%a0: tensor<?xbf16>, %a1: tensor<?xbf16>, %c: tensor<?xbf16>) -> tensor<?xbf16> {
  %0 = linalg.generic {indexing_maps = [affine_map<(i)->(i)>, affine_map<(i)->(i)>, affine_map<(i)->(i)>], iterator_types = ["parallel"]} ins(%a0, %a1 : tensor<?xbf16>, tensor<?xbf16>) outs(%c : tensor<?xbf16>) {
  ^bb0(%x0: bf16, %x1: bf16, %x2: bf16):
  %s = arith.addf %x0, %x2 : bf16
  %s2 = arith.addf %s, %x1 : bf16
  linalg.yield %s2 : bf16
  } -> tensor<?xbf16>
  return %0 : tensor<?xbf16>
}

func.func @p963(%a0: tensor<4xi32>, %a1: tensor<4xi32>, %c: tensor<4xi32>) -> tensor<4xi32> {
  %0 = linalg.generic {indexing_maps = [affine_map<(i)->(i)>, affine_map<(i)->(i)>, affine_map<(i)->(i)>], iterator_types = ["parallel"]} ins(%a0, %a1 : tensor<4xi32>, tensor<4xi32>) outs(%c : tensor<4xi32>) {
  ^bb0(%x0: i32, %x1: i32, %x2: i32):
  %s = arith.addi %x0, %x2 : i32
  %s2 = arith.addi %s, %x1 : i32
  linalg.yield %s2 : i32
  } -> tensor<4xi32>
  return %0 : tensor<4xi32>
}

func.func @p964(%a0: tensor<?xi32>, %a1: tensor<?xi32>, %c: tensor<?xi32>) -> tensor<?xi32> {
  %0 = linalg.generic {indexing_maps = [affine_map<(i)->(i)>, affine_map<(i)->(i)>, affine_map<(i)->(i)>], iterator_types = ["parallel"]} ins(%a0, %a1 : tensor<?xi32>, tensor<?xi32>) outs(%c : tensor<?xi32>) {
  ^bb0(%x0: i32, %x1: i32, %x2: i32):
  %s = arith.addi %x0, %x2 : i32
  %s2 = arith.addi %s, %x1 : i32
  linalg.yield %s2 : i32
  } -> tensor<?xi32>
  return %0 : tensor<?xi32>
}

func.func @p965(%a0: memref<4xf32>, %a1: memref<4xf32>, %c: memref<4xf32>) {
  linalg.generic {indexing_maps = [affine_map<(i)->(i)>, affine_map<(i)->(i)>, affine_map<(i)->(i)>], iterator_types = ["parallel"]} ins(%a0, %a1 : memref<4xf32>, memref<4xf32>) outs(%c : memref<4xf32>) {
  ^bb0(%x0: f32, %x1: f32, %x2: f32):
  %s = arith.addf %x0, %x2 : f32
  %s2 = arith.addf %s, %x1 : f32
  linalg.yield %s2 : f32
  }
  return
}

func.func @p966(%a0: memref<?xf32>, %a1: memref<?xf32>, %c: memref<?xf32>) {
  linalg.generic {indexing_maps = [affine_map<(i)->(i)>, affine_map<(i)->(i)>, affine_map<(i)->(i)>], iterator_types = ["parallel"]} ins(%a0, %a1 : memref<?xf32>, memref<?xf32>) outs(%c : memref<?xf32>) {
  ^bb0(%x0: f32, %x1: f32, %x2: f32):
  %s = arith.addf %x0, %x2 : f32
  %s2 = arith.addf %s, %x1 : f32
  linalg.yield %s2 : f32
  }
  return
}

func.func @p967(%a0: memref<4xbf16>, %a1: memref<4xbf16>, %c: memref<4xbf16>) {
  linalg.generic {indexing_maps = [affine_map<(i)->(i)>, affine_map<(i)->(i)>, affine_map<(i)->(i)>], iterator_types = ["parallel"]} ins(%a0, %a1 : memref<4xbf16>, memref<4xbf16>) outs(%c : memref<4xbf16>) {
  ^bb0(%x0: bf16, %x1: bf16, %x2: bf16):
  %s = arith.addf %x0, %x2 : bf16
  %s2 = arith.addf %s, %x1 : bf16
  linalg.yield %s2 : bf16
  }
  return
}

func.func @p968(%a0: memref<?xbf16>, %a1: memref<?xbf16>, %c: memref<?xbf16>) {
  linalg.generic {indexing_maps = [affine_map<(i)->(i)>, affine_map<(i)->(i)>, affine_map<(i)->(i)>], iterator_types = ["parallel"]} ins(%a0, %a1 : memref<?xbf16>, memref<?xbf16>) outs(%c : memref<?xbf16>) {
  ^bb0(%x0: bf16, %x1: bf16, %x2: bf16):
  %s = arith.addf %x0, %x2 : bf16
  %s2 = arith.addf %s, %x1 : bf16
  linalg.yield %s2 : bf16
  }
  return
}

func.func @p969(%a0: memref<4xi32>, %a1: memref<4xi32>, %c: memref<4xi32>) {
  linalg.generic {indexing_maps = [affine_map<(i)->(i)>, affine_map<(i)->(i)>, affine_map<(i)->(i)>], iterator_types = ["parallel"]} ins(%a0, %a1 : memref<4xi32>, memref<4xi32>) outs(%c : memref<4xi32>) {
  ^bb0(%x0: i32, %x1: i32, %x2: i32):
  %s = arith.addi %x0, %x2 : i32
  %s2 = arith.addi %s, %x1 : i32
  linalg.yield %s2 : i32
  }
  return
}

func.func @p970(%a0: memref<?xi32>, %a1: memref<?xi32>, %c: memref<?xi32>) {
  linalg.generic {indexing_maps = [affine_map<(i)->(i)>, affine_map<(i)->(i)>, affine_map<(i)->(i)>], iterator_types = ["parallel"]} ins(%a0, %a1 : memref<?xi32>, memref<?xi32>) outs(%c : memref<?xi32>) {
  ^bb0(%x0: i32, %x1: i32, %x2: i32):
  %s = arith.addi %x0, %x2 : i32
  %s2 = arith.addi %s, %x1 : i32
  linalg.yield %s2 : i32
  }
  return
}

func.func @p971(%a0: tensor<4x4xf32>, %a1: tensor<4xf32>, %c: tensor<4x4xf32>) -> tensor<4x4xf32> {
  %0 = linalg.generic {indexing_maps = [affine_map<(i,j)->(i,j)>, affine_map<(i,j)->(j)>, affine_map<(i,j)->(i,j)>], iterator_types = ["parallel", "parallel"]} ins(%a0, %a1 : tensor<4x4xf32>, tensor<4xf32>) outs(%c : tensor<4x4xf32>) {
  ^bb0(%x0: f32, %x1: f32, %x2: f32):
  %s = arith.addf %x0, %x2 : f32
  %s2 = arith.addf %s, %x1 : f32
  linalg.yield %s2 : f32
  } -> tensor<4x4xf32>
  return %0 : tensor<4x4xf32>
}

func.func @p972(%a0: tensor<?x?xf32>, %a1: tensor<?xf32>, %c: tensor<?x?xf32>) -> tensor<?x?xf32> {
  %0 = linalg.generic {indexing_maps = [affine_map<(i,j)->(i,j)>, affine_map<(i,j)->(j)>, affine_map<(i,j)->(i,j)>], iterator_types = ["parallel", "parallel"]} ins(%a0, %a1 : tensor<?x?xf32>, tensor<?xf32>) outs(%c : tensor<?x?xf32>) {
  ^bb0(%x0: f32, %x1: f32, %x2: f32):
  %s = arith.addf %x0, %x2 : f32
  %s2 = arith.addf %s, %x1 : f32
  linalg.yield %s2 : f32
  } -> tensor<?x?xf32>
  return %0 : tensor<?x?xf32>
}

func.func @p973(%a0: tensor<4x4xbf16>, %a1: tensor<4xbf16>, %c: tensor<4x4xbf16>) -> tensor<4x4xbf16> {
  %0 = linalg.generic {indexing_maps = [affine_map<(i,j)->(i,j)>, affine_map<(i,j)->(j)>, affine_map<(i,j)->(i,j)>], iterator_types = ["parallel", "parallel"]} ins(%a0, %a1 : tensor<4x4xbf16>, tensor<4xbf16>) outs(%c : tensor<4x4xbf16>) {
  ^bb0(%x0: bf16, %x1: bf16, %x2: bf16):
  %s = arith.addf %x0, %x2 : bf16
  %s2 = arith.addf %s, %x1 : bf16
  linalg.yield %s2 : bf16
  } -> tensor<4x4xbf16>
  return %0 : tensor<4x4xbf16>
}

func.func @p974(%a0: tensor<?x?xbf16>, %a1: tensor<?xbf16>, %c: tensor<?x?xbf16>) -> tensor<?x?xbf16> {
  %0 = linalg.generic {indexing_maps = [affine_map<(i,j)->(i,j)>, affine_map<(i,j)->(j)>, affine_map<(i,j)->(i,j)>], iterator_types = ["parallel", "parallel"]} ins(%a0, %a1 : tensor<?x?xbf16>, tensor<?xbf16>) outs(%c : tensor<?x?xbf16>) {
  ^bb0(%x0: bf16, %x1: bf16, %x2: bf16):
  %s = arith.addf %x0, %x2 : bf16
  %s2 = arith.addf %s, %x1 : bf16
  linalg.yield %s2 : bf16
  } -> tensor<?x?xbf16>
  return %0 : tensor<?x?xbf16>
}

func.func @p975(%a0: tensor<4x4xi32>, %a1: tensor<4xi32>, %c: tensor<4x4xi32>) -> tensor<4x4xi32> {
  %0 = linalg.generic {indexing_maps = [affine_map<(i,j)->(i,j)>, affine_map<(i,j)->(j)>, affine_map<(i,j)->(i,j)>], iterator_types = ["parallel", "parallel"]} ins(%a0, %a1 : tensor<4x4xi32>, tensor<4xi32>) outs(%c : tensor<4x4xi32>) {
  ^bb0(%x0: i32, %x1: i32, %x2: i32):
  %s = arith.addi %x0, %x2 : i32
  %s2 = arith.addi %s, %x1 : i32
  linalg.yield %s2 : i32
  } -> tensor<4x4xi32>
  return %0 : tensor<4x4xi32>
}

func.func @p976(%a0: tensor<?x?xi32>, %a1: tensor<?xi32>, %c: tensor<?x?xi32>) -> tensor<?x?xi32> {
  %0 = linalg.generic {indexing_maps = [affine_map<(i,j)->(i,j)>, affine_map<(i,j)->(j)>, affine_map<(i,j)->(i,j)>], iterator_types = ["parallel", "parallel"]} ins(%a0, %a1 : tensor<?x?xi32>, tensor<?xi32>) outs(%c : tensor<?x?xi32>) {
  ^bb0(%x0: i32, %x1: i32, %x2: i32):
  %s = arith.addi %x0, %x2 : i32
  %s2 = arith.addi %s, %x1 : i32
  linalg.yield %s2 : i32
  } -> tensor<?x?xi32>
  return %0 : tensor<?x?xi32>
}

func.func @p977(%a0: memref<4x4xf32>, %a1: memref<4xf32>, %c: memref<4x4xf32>) {
  linalg.generic {indexing_maps = [affine_map<(i,j)->(i,j)>, affine_map<(i,j)->(j)>, affine_map<(i,j)->(i,j)>], iterator_types = ["parallel", "parallel"]} ins(%a0, %a1 : memref<4x4xf32>, memref<4xf32>) outs(%c : memref<4x4xf32>) {
  ^bb0(%x0: f32, %x1: f32, %x2: f32):
  %s = arith.addf %x0, %x2 : f32
  %s2 = arith.addf %s, %x1 : f32
  linalg.yield %s2 : f32
  }
  return
}

func.func @p978(%a0: memref<?x?xf32>, %a1: memref<?xf32>, %c: memref<?x?xf32>) {
  linalg.generic {indexing_maps = [affine_map<(i,j)->(i,j)>, affine_map<(i,j)->(j)>, affine_map<(i,j)->(i,j)>], iterator_types = ["parallel", "parallel"]} ins(%a0, %a1 : memref<?x?xf32>, memref<?xf32>) outs(%c : memref<?x?xf32>) {
  ^bb0(%x0: f32, %x1: f32, %x2: f32):
  %s = arith.addf %x0, %x2 : f32
  %s2 = arith.addf %s, %x1 : f32
  linalg.yield %s2 : f32
  }
  return
}

func.func @p979(%a0: memref<4x4xbf16>, %a1: memref<4xbf16>, %c: memref<4x4xbf16>) {
  linalg.generic {indexing_maps = [affine_map<(i,j)->(i,j)>, affine_map<(i,j)->(j)>, affine_map<(i,j)->(i,j)>], iterator_types = ["parallel", "parallel"]} ins(%a0, %a1 : memref<4x4xbf16>, memref<4xbf16>) outs(%c : memref<4x4xbf16>) {
  ^bb0(%x0: bf16, %x1: bf16, %x2: bf16):
  %s = arith.addf %x0, %x2 : bf16
  %s2 = arith.addf %s, %x1 : bf16
  linalg.yield %s2 : bf16
  }
  return
}

func.func @p980(%a0: memref<?x?xbf16>, %a1: memref<?xbf16>, %c: memref<?x?xbf16>) {
  linalg.generic {indexing_maps = [affine_map<(i,j)->(i,j)>, affine_map<(i,j)->(j)>, affine_map<(i,j)->(i,j)>], iterator_types = ["parallel", "parallel"]} ins(%a0, %a1 : memref<?x?xbf16>, memref<?xbf16>) outs(%c : memref<?x?xbf16>) {
  ^bb0(%x0: bf16, %x1: bf16, %x2: bf16):
  %s = arith.addf %x0, %x2 : bf16
  %s2 = arith.addf %s, %x1 : bf16
  linalg.yield %s2 : bf16
  }
  return
}

func.func @p981(%a0: memref<4x4xi32>, %a1: memref<4xi32>, %c: memref<4x4xi32>) {
  linalg.generic {indexing_maps = [affine_map<(i,j)->(i,j)>, affine_map<(i,j)->(j)>, affine_map<(i,j)->(i,j)>], iterator_types = ["parallel", "parallel"]} ins(%a0, %a1 : memref<4x4xi32>, memref<4xi32>) outs(%c : memref<4x4xi32>) {
  ^bb0(%x0: i32, %x1: i32, %x2: i32):
  %s = arith.addi %x0, %x2 : i32
  %s2 = arith.addi %s, %x1 : i32
  linalg.yield %s2 : i32
  }
  return
}

func.func @p982(%a0: memref<?x?xi32>, %a1: memref<?xi32>, %c: memref<?x?xi32>) {
  linalg.generic {indexing_maps = [affine_map<(i,j)->(i,j)>, affine_map<(i,j)->(j)>, affine_map<(i,j)->(i,j)>], iterator_types = ["parallel", "parallel"]} ins(%a0, %a1 : memref<?x?xi32>, memref<?xi32>) outs(%c : memref<?x?xi32>) {
  ^bb0(%x0: i32, %x1: i32, %x2: i32):
  %s = arith.addi %x0, %x2 : i32
  %s2 = arith.addi %s, %x1 : i32
  linalg.yield %s2 : i32
  }
  return
}

func.func @p983(%a0: tensor<4x4xf32>, %c: tensor<4xf32>) -> tensor<4xf32> {
  %0 = linalg.generic {indexing_maps = [affine_map<(i,j)->(i,j)>, affine_map<(i,j)->(i)>], iterator_types = ["parallel", "reduction"]} ins(%a0 : tensor<4x4xf32>) outs(%c : tensor<4xf32>) {
  ^bb0(%x0: f32, %x1: f32):
  %s = arith.addf %x0, %x1 : f32
  linalg.yield %s : f32
  } -> tensor<4xf32>
  return %0 : tensor<4xf32>
}

func.func @p984(%a0: tensor<?x?xf32>, %c: tensor<?xf32>) -> tensor<?xf32> {
  %0 = linalg.generic {indexing_maps = [affine_map<(i,j)->(i,j)>, affine_map<(i,j)->(i)>], iterator_types = ["parallel", "reduction"]} ins(%a0 : tensor<?x?xf32>) outs(%c : tensor<?xf32>) {
  ^bb0(%x0: f32, %x1: f32):
  %s = arith.addf %x0, %x1 : f32
  linalg.yield %s : f32
  } -> tensor<?xf32>
  return %0 : tensor<?xf32>
}

func.func @p985(%a0: tensor<4x4xbf16>, %c: tensor<4xbf16>) -> tensor<4xbf16> {
  %0 = linalg.generic {indexing_maps = [affine_map<(i,j)->(i,j)>, affine_map<(i,j)->(i)>], iterator_types = ["parallel", "reduction"]} ins(%a0 : tensor<4x4xbf16>) outs(%c : tensor<4xbf16>) {
  ^bb0(%x0: bf16, %x1: bf16):
  %s = arith.addf %x0, %x1 : bf16
  linalg.yield %s : bf16
  } -> tensor<4xbf16>
  return %0 : tensor<4xbf16>
}

func.func @p986(%a0: tensor<?x?xbf16>, %c: tensor<?xbf16>) -> tensor<?xbf16> {
  %0 = linalg.generic {indexing_maps = [affine_map<(i,j)->(i,j)>, affine_map<(i,j)->(i)>], iterator_types = ["parallel", "reduction"]} ins(%a0 : tensor<?x?xbf16>) outs(%c : tensor<?xbf16>) {
  ^bb0(%x0: bf16, %x1: bf16):
  %s = arith.addf %x0, %x1 : bf16
  linalg.yield %s : bf16
  } -> tensor<?xbf16>
  return %0 : tensor<?xbf16>
}

func.func @p987(%a0: tensor<4x4xi32>, %c: tensor<4xi32>) -> tensor<4xi32> {
  %0 = linalg.generic {indexing_maps = [affine_map<(i,j)->(i,j)>, affine_map<(i,j)->(i)>], iterator_types = ["parallel", "reduction"]} ins(%a0 : tensor<4x4xi32>) outs(%c : tensor<4xi32>) {
  ^bb0(%x0: i32, %x1: i32):
  %s = arith.addi %x0, %x1 : i32
  linalg.yield %s : i32
  } -> tensor<4xi32>
  return %0 : tensor<4xi32>
}

func.func @p988(%a0: tensor<?x?xi32>, %c: tensor<?xi32>) -> tensor<?xi32> {
  %0 = linalg.generic {indexing_maps = [affine_map<(i,j)->(i,j)>, affine_map<(i,j)->(i)>], iterator_types = ["parallel", "reduction"]} ins(%a0 : tensor<?x?xi32>) outs(%c : tensor<?xi32>) {
  ^bb0(%x0: i32, %x1: i32):
  %s = arith.addi %x0, %x1 : i32
  linalg.yield %s : i32
  } -> tensor<?xi32>
  return %0 : tensor<?xi32>
}

func.func @p989(%a0: memref<4x4xf32>, %c: memref<4xf32>) {
  linalg.generic {indexing_maps = [affine_map<(i,j)->(i,j)>, affine_map<(i,j)->(i)>], iterator_types = ["parallel", "reduction"]} ins(%a0 : memref<4x4xf32>) outs(%c : memref<4xf32>) {
  ^bb0(%x0: f32, %x1: f32):
  %s = arith.addf %x0, %x1 : f32
  linalg.yield %s : f32
  }
  return
}

func.func @p990(%a0: memref<?x?xf32>, %c: memref<?xf32>) {
  linalg.generic {indexing_maps = [affine_map<(i,j)->(i,j)>, affine_map<(i,j)->(i)>], iterator_types = ["parallel", "reduction"]} ins(%a0 : memref<?x?xf32>) outs(%c : memref<?xf32>) {
  ^bb0(%x0: f32, %x1: f32):
  %s = arith.addf %x0, %x1 : f32
  linalg.yield %s : f32
  }
  return
}

func.func @p991(%a0: memref<4x4xbf16>, %c: memref<4xbf16>) {
  linalg.generic {indexing_maps = [affine_map<(i,j)->(i,j)>, affine_map<(i,j)->(i)>], iterator_types = ["parallel", "reduction"]} ins(%a0 : memref<4x4xbf16>) outs(%c : memref<4xbf16>) {
  ^bb0(%x0: bf16, %x1: bf16):
  %s = arith.addf %x0, %x1 : bf16
  linalg.yield %s : bf16
  }
  return
}

func.func @p992(%a0: memref<?x?xbf16>, %c: memref<?xbf16>) {
  linalg.generic {indexing_maps = [affine_map<(i,j)->(i,j)>, affine_map<(i,j)->(i)>], iterator_types = ["parallel", "reduction"]} ins(%a0 : memref<?x?xbf16>) outs(%c : memref<?xbf16>) {
  ^bb0(%x0: bf16, %x1: bf16):
  %s = arith.addf %x0, %x1 : bf16
  linalg.yield %s : bf16
  }
  return
}

func.func @p993(%a0: memref<4x4xi32>, %c: memref<4xi32>) {
  linalg.generic {indexing_maps = [affine_map<(i,j)->(i,j)>, affine_map<(i,j)->(i)>], iterator_types = ["parallel", "reduction"]} ins(%a0 : memref<4x4xi32>) outs(%c : memref<4xi32>) {
  ^bb0(%x0: i32, %x1: i32):
  %s = arith.addi %x0, %x1 : i32
  linalg.yield %s : i32
  }
  return
}

func.func @p994(%a0: memref<?x?xi32>, %c: memref<?xi32>) {
  linalg.generic {indexing_maps = [affine_map<(i,j)->(i,j)>, affine_map<(i,j)->(i)>], iterator_types = ["parallel", "reduction"]} ins(%a0 : memref<?x?xi32>) outs(%c : memref<?xi32>) {
  ^bb0(%x0: i32, %x1: i32):
  %s = arith.addi %x0, %x1 : i32
  linalg.yield %s : i32
  }
  return
}

func.func @p995(%a0: tensor<4xf32>, %c: tensor<4x4xf32>) -> tensor<4x4xf32> {
  %0 = linalg.generic {indexing_maps = [affine_map<(i,j)->(j)>, affine_map<(i,j)->(i,j)>], iterator_types = ["parallel", "parallel"]} ins(%a0 : tensor<4xf32>) outs(%c : tensor<4x4xf32>) {
  ^bb0(%x0: f32, %x1: f32):
  %s = arith.addf %x0, %x1 : f32
  linalg.yield %s : f32
  } -> tensor<4x4xf32>
  return %0 : tensor<4x4xf32>
}

func.func @p996(%a0: tensor<?xf32>, %c: tensor<?x?xf32>) -> tensor<?x?xf32> {
  %0 = linalg.generic {indexing_maps = [affine_map<(i,j)->(j)>, affine_map<(i,j)->(i,j)>], iterator_types = ["parallel", "parallel"]} ins(%a0 : tensor<?xf32>) outs(%c : tensor<?x?xf32>) {
  ^bb0(%x0: f32, %x1: f32):
  %s = arith.addf %x0, %x1 : f32
  linalg.yield %s : f32
  } -> tensor<?x?xf32>
  return %0 : tensor<?x?xf32>
}

func.func @p997(%a0: tensor<4xbf16>, %c: tensor<4x4xbf16>) -> tensor<4x4xbf16> {
  %0 = linalg.generic {indexing_maps = [affine_map<(i,j)->(j)>, affine_map<(i,j)->(i,j)>], iterator_types = ["parallel", "parallel"]} ins(%a0 : tensor<4xbf16>) outs(%c : tensor<4x4xbf16>) {
  ^bb0(%x0: bf16, %x1: bf16):
  %s = arith.addf %x0, %x1 : bf16
  linalg.yield %s : bf16
  } -> tensor<4x4xbf16>
  return %0 : tensor<4x4xbf16>
}

func.func @p998(%a0: tensor<?xbf16>, %c: tensor<?x?xbf16>) -> tensor<?x?xbf16> {
  %0 = linalg.generic {indexing_maps = [affine_map<(i,j)->(j)>, affine_map<(i,j)->(i,j)>], iterator_types = ["parallel", "parallel"]} ins(%a0 : tensor<?xbf16>) outs(%c : tensor<?x?xbf16>) {
  ^bb0(%x0: bf16, %x1: bf16):
  %s = arith.addf %x0, %x1 : bf16
  linalg.yield %s : bf16
  } -> tensor<?x?xbf16>
  return %0 : tensor<?x?xbf16>
}

func.func @p999(%a0: tensor<4xi32>, %c: tensor<4x4xi32>) -> tensor<4x4xi32> {
  %0 = linalg.generic {indexing_maps = [affine_map<(i,j)->(j)>, affine_map<(i,j)->(i,j)>], iterator_types = ["parallel", "parallel"]} ins(%a0 : tensor<4xi32>) outs(%c : tensor<4x4xi32>) {
  ^bb0(%x0: i32, %x1: i32):
  %s = arith.addi %x0, %x1 : i32
  linalg.yield %s : i32
  } -> tensor<4x4xi32>
  return %0 : tensor<4x4xi32>
}

func.func @p1000(%a0: tensor<?xi32>, %c: tensor<?x?xi32>) -> tensor<?x?xi32> {
  %0 = linalg.generic {indexing_maps = [affine_map<(i,j)->(j)>, affine_map<(i,j)->(i,j)>], iterator_types = ["parallel", "parallel"]} ins(%a0 : tensor<?xi32>) outs(%c : tensor<?x?xi32>) {
  ^bb0(%x0: i32, %x1: i32):
  %s = arith.addi %x0, %x1 : i32
  linalg.yield %s : i32
  } -> tensor<?x?xi32>
  return %0 : tensor<?x?xi32>
}

func.func @p1001(%a0: memref<4xf32>, %c: memref<4x4xf32>) {
  linalg.generic {indexing_maps = [affine_map<(i,j)->(j)>, affine_map<(i,j)->(i,j)>], iterator_types = ["parallel", "parallel"]} ins(%a0 : memref<4xf32>) outs(%c : memref<4x4xf32>) {
  ^bb0(%x0: f32, %x1: f32):
  %s = arith.addf %x0, %x1 : f32
  linalg.yield %s : f32
  }
  return
}

func.func @p1002(%a0: memref<?xf32>, %c: memref<?x?xf32>) {
  linalg.generic {indexing_maps = [affine_map<(i,j)->(j)>, affine_map<(i,j)->(i,j)>], iterator_types = ["parallel", "parallel"]} ins(%a0 : memref<?xf32>) outs(%c : memref<?x?xf32>) {
  ^bb0(%x0: f32, %x1: f32):
  %s = arith.addf %x0, %x1 : f32
  linalg.yield %s : f32
  }
  return
}

func.func @p1003(%a0: memref<4xbf16>, %c: memref<4x4xbf16>) {
  linalg.generic {indexing_maps = [affine_map<(i,j)->(j)>, affine_map<(i,j)->(i,j)>], iterator_types = ["parallel", "parallel"]} ins(%a0 : memref<4xbf16>) outs(%c : memref<4x4xbf16>) {
  ^bb0(%x0: bf16, %x1: bf16):
  %s = arith.addf %x0, %x1 : bf16
  linalg.yield %s : bf16
  }
  return
}

func.func @p1004(%a0: memref<?xbf16>, %c: memref<?x?xbf16>) {
  linalg.generic {indexing_maps = [affine_map<(i,j)->(j)>, affine_map<(i,j)->(i,j)>], iterator_types = ["parallel", "parallel"]} ins(%a0 : memref<?xbf16>) outs(%c : memref<?x?xbf16>) {
  ^bb0(%x0: bf16, %x1: bf16):
  %s = arith.addf %x0, %x1 : bf16
  linalg.yield %s : bf16
  }
  return
}

func.func @p1005(%a0: memref<4xi32>, %c: memref<4x4xi32>) {
  linalg.generic {indexing_maps = [affine_map<(i,j)->(j)>, affine_map<(i,j)->(i,j)>], iterator_types = ["parallel", "parallel"]} ins(%a0 : memref<4xi32>) outs(%c : memref<4x4xi32>) {
  ^bb0(%x0: i32, %x1: i32):
  %s = arith.addi %x0, %x1 : i32
  linalg.yield %s : i32
  }
  return
}

func.func @p1006(%a0: memref<?xi32>, %c: memref<?x?xi32>) {
  linalg.generic {indexing_maps = [affine_map<(i,j)->(j)>, affine_map<(i,j)->(i,j)>], iterator_types = ["parallel", "parallel"]} ins(%a0 : memref<?xi32>) outs(%c : memref<?x?xi32>) {
  ^bb0(%x0: i32, %x1: i32):
  %s = arith.addi %x0, %x1 : i32
  linalg.yield %s : i32
  }
  return
}

func.func @p1007(%a0: tensor<4x4xf32>, %a1: tensor<4x4xf32>, %c: tensor<4x4xf32>) -> tensor<4x4xf32> {
  %0 = linalg.generic {indexing_maps = [affine_map<(m,n,k)->(m,k)>, affine_map<(m,n,k)->(k,n)>, affine_map<(m,n,k)->(m,n)>], iterator_types = ["parallel", "parallel", "reduction"]} ins(%a0, %a1 : tensor<4x4xf32>, tensor<4x4xf32>) outs(%c : tensor<4x4xf32>) {
  ^bb0(%x0: f32, %x1: f32, %x2: f32):
  %s = arith.addf %x0, %x2 : f32
  %s2 = arith.addf %s, %x1 : f32
  linalg.yield %s2 : f32
  } -> tensor<4x4xf32>
  return %0 : tensor<4x4xf32>
}

func.func @p1008(%a0: tensor<?x?xf32>, %a1: tensor<?x?xf32>, %c: tensor<?x?xf32>) -> tensor<?x?xf32> {
  %0 = linalg.generic {indexing_maps = [affine_map<(m,n,k)->(m,k)>, affine_map<(m,n,k)->(k,n)>, affine_map<(m,n,k)->(m,n)>], iterator_types = ["parallel", "parallel", "reduction"]} ins(%a0, %a1 : tensor<?x?xf32>, tensor<?x?xf32>) outs(%c : tensor<?x?xf32>) {
  ^bb0(%x0: f32, %x1: f32, %x2: f32):
  %s = arith.addf %x0, %x2 : f32
  %s2 = arith.addf %s, %x1 : f32
  linalg.yield %s2 : f32
  } -> tensor<?x?xf32>
  return %0 : tensor<?x?xf32>
}

func.func @p1009(%a0: tensor<4x4xbf16>, %a1: tensor<4x4xbf16>, %c: tensor<4x4xbf16>) -> tensor<4x4xbf16> {
  %0 = linalg.generic {indexing_maps = [affine_map<(m,n,k)->(m,k)>, affine_map<(m,n,k)->(k,n)>, affine_map<(m,n,k)->(m,n)>], iterator_types = ["parallel", "parallel", "reduction"]} ins(%a0, %a1 : tensor<4x4xbf16>, tensor<4x4xbf16>) outs(%c : tensor<4x4xbf16>) {
  ^bb0(%x0: bf16, %x1: bf16, %x2: bf16):
  %s = arith.addf %x0, %x2 : bf16
  %s2 = arith.addf %s, %x1 : bf16
  linalg.yield %s2 : bf16
  } -> tensor<4x4xbf16>
  return %0 : tensor<4x4xbf16>
}

func.func @p1010(%a0: tensor<?x?xbf16>, %a1: tensor<?x?xbf16>, %c: tensor<?x?xbf16>) -> tensor<?x?xbf16> {
  %0 = linalg.generic {indexing_maps = [affine_map<(m,n,k)->(m,k)>, affine_map<(m,n,k)->(k,n)>, affine_map<(m,n,k)->(m,n)>], iterator_types = ["parallel", "parallel", "reduction"]} ins(%a0, %a1 : tensor<?x?xbf16>, tensor<?x?xbf16>) outs(%c : tensor<?x?xbf16>) {
  ^bb0(%x0: bf16, %x1: bf16, %x2: bf16):
  %s = arith.addf %x0, %x2 : bf16
  %s2 = arith.addf %s, %x1 : bf16
  linalg.yield %s2 : bf16
  } -> tensor<?x?xbf16>
  return %0 : tensor<?x?xbf16>
}

func.func @p1011(%a0: tensor<4x4xi32>, %a1: tensor<4x4xi32>, %c: tensor<4x4xi32>) -> tensor<4x4xi32> {
  %0 = linalg.generic {indexing_maps = [affine_map<(m,n,k)->(m,k)>, affine_map<(m,n,k)->(k,n)>, affine_map<(m,n,k)->(m,n)>], iterator_types = ["parallel", "parallel", "reduction"]} ins(%a0, %a1 : tensor<4x4xi32>, tensor<4x4xi32>) outs(%c : tensor<4x4xi32>) {
  ^bb0(%x0: i32, %x1: i32, %x2: i32):
  %s = arith.addi %x0, %x2 : i32
  %s2 = arith.addi %s, %x1 : i32
  linalg.yield %s2 : i32
  } -> tensor<4x4xi32>
  return %0 : tensor<4x4xi32>
}

func.func @p1012(%a0: tensor<?x?xi32>, %a1: tensor<?x?xi32>, %c: tensor<?x?xi32>) -> tensor<?x?xi32> {
  %0 = linalg.generic {indexing_maps = [affine_map<(m,n,k)->(m,k)>, affine_map<(m,n,k)->(k,n)>, affine_map<(m,n,k)->(m,n)>], iterator_types = ["parallel", "parallel", "reduction"]} ins(%a0, %a1 : tensor<?x?xi32>, tensor<?x?xi32>) outs(%c : tensor<?x?xi32>) {
  ^bb0(%x0: i32, %x1: i32, %x2: i32):
  %s = arith.addi %x0, %x2 : i32
  %s2 = arith.addi %s, %x1 : i32
  linalg.yield %s2 : i32
  } -> tensor<?x?xi32>
  return %0 : tensor<?x?xi32>
}

func.func @p1013(%a0: memref<4x4xf32>, %a1: memref<4x4xf32>, %c: memref<4x4xf32>) {
  linalg.generic {indexing_maps = [affine_map<(m,n,k)->(m,k)>, affine_map<(m,n,k)->(k,n)>, affine_map<(m,n,k)->(m,n)>], iterator_types = ["parallel", "parallel", "reduction"]} ins(%a0, %a1 : memref<4x4xf32>, memref<4x4xf32>) outs(%c : memref<4x4xf32>) {
  ^bb0(%x0: f32, %x1: f32, %x2: f32):
  %s = arith.addf %x0, %x2 : f32
  %s2 = arith.addf %s, %x1 : f32
  linalg.yield %s2 : f32
  }
  return
}

func.func @p1014(%a0: memref<?x?xf32>, %a1: memref<?x?xf32>, %c: memref<?x?xf32>) {
  linalg.generic {indexing_maps = [affine_map<(m,n,k)->(m,k)>, affine_map<(m,n,k)->(k,n)>, affine_map<(m,n,k)->(m,n)>], iterator_types = ["parallel", "parallel", "reduction"]} ins(%a0, %a1 : memref<?x?xf32>, memref<?x?xf32>) outs(%c : memref<?x?xf32>) {
  ^bb0(%x0: f32, %x1: f32, %x2: f32):
  %s = arith.addf %x0, %x2 : f32
  %s2 = arith.addf %s, %x1 : f32
  linalg.yield %s2 : f32
  }
  return
}

func.func @p1015(%a0: memref<4x4xbf16>, %a1: memref<4x4xbf16>, %c: memref<4x4xbf16>) {
  linalg.generic {indexing_maps = [affine_map<(m,n,k)->(m,k)>, affine_map<(m,n,k)->(k,n)>, affine_map<(m,n,k)->(m,n)>], iterator_types = ["parallel", "parallel", "reduction"]} ins(%a0, %a1 : memref<4x4xbf16>, memref<4x4xbf16>) outs(%c : memref<4x4xbf16>) {
  ^bb0(%x0: bf16, %x1: bf16, %x2: bf16):
  %s = arith.addf %x0, %x2 : bf16
  %s2 = arith.addf %s, %x1 : bf16
  linalg.yield %s2 : bf16
  }
  return
}

func.func @p1016(%a0: memref<?x?xbf16>, %a1: memref<?x?xbf16>, %c: memref<?x?xbf16>) {
  linalg.generic {indexing_maps = [affine_map<(m,n,k)->(m,k)>, affine_map<(m,n,k)->(k,n)>, affine_map<(m,n,k)->(m,n)>], iterator_types = ["parallel", "parallel", "reduction"]} ins(%a0, %a1 : memref<?x?xbf16>, memref<?x?xbf16>) outs(%c : memref<?x?xbf16>) {
  ^bb0(%x0: bf16, %x1: bf16, %x2: bf16):
  %s = arith.addf %x0, %x2 : bf16
  %s2 = arith.addf %s, %x1 : bf16
  linalg.yield %s2 : bf16
  }
  return
}

func.func @p1017(%a0: memref<4x4xi32>, %a1: memref<4x4xi32>, %c: memref<4x4xi32>) {
  linalg.generic {indexing_maps = [affine_map<(m,n,k)->(m,k)>, affine_map<(m,n,k)->(k,n)>, affine_map<(m,n,k)->(m,n)>], iterator_types = ["parallel", "parallel", "reduction"]} ins(%a0, %a1 : memref<4x4xi32>, memref<4x4xi32>) outs(%c : memref<4x4xi32>) {
  ^bb0(%x0: i32, %x1: i32, %x2: i32):
  %s = arith.addi %x0, %x2 : i32
  %s2 = arith.addi %s, %x1 : i32
  linalg.yield %s2 : i32
  }
  return
}

func.func @p1018(%a0: memref<?x?xi32>, %a1: memref<?x?xi32>, %c: memref<?x?xi32>) {
  linalg.generic {indexing_maps = [affine_map<(m,n,k)->(m,k)>, affine_map<(m,n,k)->(k,n)>, affine_map<(m,n,k)->(m,n)>], iterator_types = ["parallel", "parallel", "reduction"]} ins(%a0, %a1 : memref<?x?xi32>, memref<?x?xi32>) outs(%c : memref<?x?xi32>) {
  ^bb0(%x0: i32, %x1: i32, %x2: i32):
  %s = arith.addi %x0, %x2 : i32
  %s2 = arith.addi %s, %x1 : i32
  linalg.yield %s2 : i32
  }
  return
}

func.func @p1019(%a0: tensor<f32>, %c: tensor<4x4xf32>) -> tensor<4x4xf32> {
  %0 = linalg.generic {indexing_maps = [affine_map<(i,j)->()>, affine_map<(i,j)->(i,j)>], iterator_types = ["parallel", "parallel"]} ins(%a0 : tensor<f32>) outs(%c : tensor<4x4xf32>) {
  ^bb0(%x0: f32, %x1: f32):
  %s = arith.addf %x0, %x1 : f32
  linalg.yield %s : f32
  } -> tensor<4x4xf32>
  return %0 : tensor<4x4xf32>
}

func.func @p1020(%a0: tensor<f32>, %c: tensor<?x?xf32>) -> tensor<?x?xf32> {
  %0 = linalg.generic {indexing_maps = [affine_map<(i,j)->()>, affine_map<(i,j)->(i,j)>], iterator_types = ["parallel", "parallel"]} ins(%a0 : tensor<f32>) outs(%c : tensor<?x?xf32>) {
  ^bb0(%x0: f32, %x1: f32):
  %s = arith.addf %x0, %x1 : f32
  linalg.yield %s : f32
  } -> tensor<?x?xf32>
  return %0 : tensor<?x?xf32>
}

func.func @p1021(%a0: tensor<bf16>, %c: tensor<4x4xbf16>) -> tensor<4x4xbf16> {
  %0 = linalg.generic {indexing_maps = [affine_map<(i,j)->()>, affine_map<(i,j)->(i,j)>], iterator_types = ["parallel", "parallel"]} ins(%a0 : tensor<bf16>) outs(%c : tensor<4x4xbf16>) {
  ^bb0(%x0: bf16, %x1: bf16):
  %s = arith.addf %x0, %x1 : bf16
  linalg.yield %s : bf16
  } -> tensor<4x4xbf16>
  return %0 : tensor<4x4xbf16>
}

func.func @p1022(%a0: tensor<bf16>, %c: tensor<?x?xbf16>) -> tensor<?x?xbf16> {
  %0 = linalg.generic {indexing_maps = [affine_map<(i,j)->()>, affine_map<(i,j)->(i,j)>], iterator_types = ["parallel", "parallel"]} ins(%a0 : tensor<bf16>) outs(%c : tensor<?x?xbf16>) {
  ^bb0(%x0: bf16, %x1: bf16):
  %s = arith.addf %x0, %x1 : bf16
  linalg.yield %s : bf16
  } -> tensor<?x?xbf16>
  return %0 : tensor<?x?xbf16>
}

func.func @p1023(%a0: tensor<i32>, %c: tensor<4x4xi32>) -> tensor<4x4xi32> {
  %0 = linalg.generic {indexing_maps = [affine_map<(i,j)->()>, affine_map<(i,j)->(i,j)>], iterator_types = ["parallel", "parallel"]} ins(%a0 : tensor<i32>) outs(%c : tensor<4x4xi32>) {
  ^bb0(%x0: i32, %x1: i32):
  %s = arith.addi %x0, %x1 : i32
  linalg.yield %s : i32
  } -> tensor<4x4xi32>
  return %0 : tensor<4x4xi32>
}

func.func @p1024(%a0: tensor<i32>, %c: tensor<?x?xi32>) -> tensor<?x?xi32> {
  %0 = linalg.generic {indexing_maps = [affine_map<(i,j)->()>, affine_map<(i,j)->(i,j)>], iterator_types = ["parallel", "parallel"]} ins(%a0 : tensor<i32>) outs(%c : tensor<?x?xi32>) {
  ^bb0(%x0: i32, %x1: i32):
  %s = arith.addi %x0, %x1 : i32
  linalg.yield %s : i32
  } -> tensor<?x?xi32>
  return %0 : tensor<?x?xi32>
}

func.func @p1025(%a0: memref<f32>, %c: memref<4x4xf32>) {
  linalg.generic {indexing_maps = [affine_map<(i,j)->()>, affine_map<(i,j)->(i,j)>], iterator_types = ["parallel", "parallel"]} ins(%a0 : memref<f32>) outs(%c : memref<4x4xf32>) {
  ^bb0(%x0: f32, %x1: f32):
  %s = arith.addf %x0, %x1 : f32
  linalg.yield %s : f32
  }
  return
}

func.func @p1026(%a0: memref<f32>, %c: memref<?x?xf32>) {
  linalg.generic {indexing_maps = [affine_map<(i,j)->()>, affine_map<(i,j)->(i,j)>], iterator_types = ["parallel", "parallel"]} ins(%a0 : memref<f32>) outs(%c : memref<?x?xf32>) {
  ^bb0(%x0: f32, %x1: f32):
  %s = arith.addf %x0, %x1 : f32
  linalg.yield %s : f32
  }
  return
}

func.func @p1027(%a0: memref<bf16>, %c: memref<4x4xbf16>) {
  linalg.generic {indexing_maps = [affine_map<(i,j)->()>, affine_map<(i,j)->(i,j)>], iterator_types = ["parallel", "parallel"]} ins(%a0 : memref<bf16>) outs(%c : memref<4x4xbf16>) {
  ^bb0(%x0: bf16, %x1: bf16):
  %s = arith.addf %x0, %x1 : bf16
  linalg.yield %s : bf16
  }
  return
}

func.func @p1028(%a0: memref<bf16>, %c: memref<?x?xbf16>) {
  linalg.generic {indexing_maps = [affine_map<(i,j)->()>, affine_map<(i,j)->(i,j)>], iterator_types = ["parallel", "parallel"]} ins(%a0 : memref<bf16>) outs(%c : memref<?x?xbf16>) {
  ^bb0(%x0: bf16, %x1: bf16):
  %s = arith.addf %x0, %x1 : bf16
  linalg.yield %s : bf16
  }
  return
}

func.func @p1029(%a0: memref<i32>, %c: memref<4x4xi32>) {
  linalg.generic {indexing_maps = [affine_map<(i,j)->()>, affine_map<(i,j)->(i,j)>], iterator_types = ["parallel", "parallel"]} ins(%a0 : memref<i32>) outs(%c : memref<4x4xi32>) {
  ^bb0(%x0: i32, %x1: i32):
  %s = arith.addi %x0, %x1 : i32
  linalg.yield %s : i32
  }
  return
}

func.func @p1030(%a0: memref<i32>, %c: memref<?x?xi32>) {
  linalg.generic {indexing_maps = [affine_map<(i,j)->()>, affine_map<(i,j)->(i,j)>], iterator_types = ["parallel", "parallel"]} ins(%a0 : memref<i32>) outs(%c : memref<?x?xi32>) {
  ^bb0(%x0: i32, %x1: i32):
  %s = arith.addi %x0, %x1 : i32
  linalg.yield %s : i32
  }
  return
}

func.func @p1031(%a0: tensor<4xf32>, %c: tensor<f32>) -> tensor<f32> {
  %0 = linalg.generic {indexing_maps = [affine_map<(i)->(i)>, affine_map<(i)->()>], iterator_types = ["reduction"]} ins(%a0 : tensor<4xf32>) outs(%c : tensor<f32>) {
  ^bb0(%x0: f32, %x1: f32):
  %s = arith.addf %x0, %x1 : f32
  linalg.yield %s : f32
  } -> tensor<f32>
  return %0 : tensor<f32>
}

func.func @p1032(%a0: tensor<?xf32>, %c: tensor<f32>) -> tensor<f32> {
  %0 = linalg.generic {indexing_maps = [affine_map<(i)->(i)>, affine_map<(i)->()>], iterator_types = ["reduction"]} ins(%a0 : tensor<?xf32>) outs(%c : tensor<f32>) {
  ^bb0(%x0: f32, %x1: f32):
  %s = arith.addf %x0, %x1 : f32
  linalg.yield %s : f32
  } -> tensor<f32>
  return %0 : tensor<f32>
}

func.func @p1033(%a0: tensor<4xbf16>, %c: tensor<bf16>) -> tensor<bf16> {
  %0 = linalg.generic {indexing_maps = [affine_map<(i)->(i)>, affine_map<(i)->()>], iterator_types = ["reduction"]} ins(%a0 : tensor<4xbf16>) outs(%c : tensor<bf16>) {
  ^bb0(%x0: bf16, %x1: bf16):
  %s = arith.addf %x0, %x1 : bf16
  linalg.yield %s : bf16
  } -> tensor<bf16>
  return %0 : tensor<bf16>
}

func.func @p1034(%a0: tensor<?xbf16>, %c: tensor<bf16>) -> tensor<bf16> {
  %0 = linalg.generic {indexing_maps = [affine_map<(i)->(i)>, affine_map<(i)->()>], iterator_types = ["reduction"]} ins(%a0 : tensor<?xbf16>) outs(%c : tensor<bf16>) {
  ^bb0(%x0: bf16, %x1: bf16):
  %s = arith.addf %x0, %x1 : bf16
  linalg.yield %s : bf16
  } -> tensor<bf16>
  return %0 : tensor<bf16>
}

func.func @p1035(%a0: tensor<4xi32>, %c: tensor<i32>) -> tensor<i32> {
  %0 = linalg.generic {indexing_maps = [affine_map<(i)->(i)>, affine_map<(i)->()>], iterator_types = ["reduction"]} ins(%a0 : tensor<4xi32>) outs(%c : tensor<i32>) {
  ^bb0(%x0: i32, %x1: i32):
  %s = arith.addi %x0, %x1 : i32
  linalg.yield %s : i32
  } -> tensor<i32>
  return %0 : tensor<i32>
}

func.func @p1036(%a0: tensor<?xi32>, %c: tensor<i32>) -> tensor<i32> {
  %0 = linalg.generic {indexing_maps = [affine_map<(i)->(i)>, affine_map<(i)->()>], iterator_types = ["reduction"]} ins(%a0 : tensor<?xi32>) outs(%c : tensor<i32>) {
  ^bb0(%x0: i32, %x1: i32):
  %s = arith.addi %x0, %x1 : i32
  linalg.yield %s : i32
  } -> tensor<i32>
  return %0 : tensor<i32>
}

func.func @p1037(%a0: memref<4xf32>, %c: memref<f32>) {
  linalg.generic {indexing_maps = [affine_map<(i)->(i)>, affine_map<(i)->()>], iterator_types = ["reduction"]} ins(%a0 : memref<4xf32>) outs(%c : memref<f32>) {
  ^bb0(%x0: f32, %x1: f32):
  %s = arith.addf %x0, %x1 : f32
  linalg.yield %s : f32
  }
  return
}

func.func @p1038(%a0: memref<?xf32>, %c: memref<f32>) {
  linalg.generic {indexing_maps = [affine_map<(i)->(i)>, affine_map<(i)->()>], iterator_types = ["reduction"]} ins(%a0 : memref<?xf32>) outs(%c : memref<f32>) {
  ^bb0(%x0: f32, %x1: f32):
  %s = arith.addf %x0, %x1 : f32
  linalg.yield %s : f32
  }
  return
}

func.func @p1039(%a0: memref<4xbf16>, %c: memref<bf16>) {
  linalg.generic {indexing_maps = [affine_map<(i)->(i)>, affine_map<(i)->()>], iterator_types = ["reduction"]} ins(%a0 : memref<4xbf16>) outs(%c : memref<bf16>) {
  ^bb0(%x0: bf16, %x1: bf16):
  %s = arith.addf %x0, %x1 : bf16
  linalg.yield %s : bf16
  }
  return
}

func.func @p1040(%a0: memref<?xbf16>, %c: memref<bf16>) {
  linalg.generic {indexing_maps = [affine_map<(i)->(i)>, affine_map<(i)->()>], iterator_types = ["reduction"]} ins(%a0 : memref<?xbf16>) outs(%c : memref<bf16>) {
  ^bb0(%x0: bf16, %x1: bf16):
  %s = arith.addf %x0, %x1 : bf16
  linalg.yield %s : bf16
  }
  return
}

func.func @p1041(%a0: memref<4xi32>, %c: memref<i32>) {
  linalg.generic {indexing_maps = [affine_map<(i)->(i)>, affine_map<(i)->()>], iterator_types = ["reduction"]} ins(%a0 : memref<4xi32>) outs(%c : memref<i32>) {
  ^bb0(%x0: i32, %x1: i32):
  %s = arith.addi %x0, %x1 : i32
  linalg.yield %s : i32
  }
  return
}

func.func @p1042(%a0: memref<?xi32>, %c: memref<i32>) {
  linalg.generic {indexing_maps = [affine_map<(i)->(i)>, affine_map<(i)->()>], iterator_types = ["reduction"]} ins(%a0 : memref<?xi32>) outs(%c : memref<i32>) {
  ^bb0(%x0: i32, %x1: i32):
  %s = arith.addi %x0, %x1 : i32
  linalg.yield %s : i32
  }
  return
}

func.func @p1043(%a0: tensor<4x4xf32>, %c: tensor<4x4xf32>) -> tensor<4x4xf32> {
  %0 = linalg.generic {indexing_maps = [affine_map<(i,j)->(j,i)>, affine_map<(i,j)->(i,j)>], iterator_types = ["parallel", "parallel"]} ins(%a0 : tensor<4x4xf32>) outs(%c : tensor<4x4xf32>) {
  ^bb0(%x0: f32, %x1: f32):
  %s = arith.addf %x0, %x1 : f32
  linalg.yield %s : f32
  } -> tensor<4x4xf32>
  return %0 : tensor<4x4xf32>
}

func.func @p1044(%a0: tensor<?x?xf32>, %c: tensor<?x?xf32>) -> tensor<?x?xf32> {
  %0 = linalg.generic {indexing_maps = [affine_map<(i,j)->(j,i)>, affine_map<(i,j)->(i,j)>], iterator_types = ["parallel", "parallel"]} ins(%a0 : tensor<?x?xf32>) outs(%c : tensor<?x?xf32>) {
  ^bb0(%x0: f32, %x1: f32):
  %s = arith.addf %x0, %x1 : f32
  linalg.yield %s : f32
  } -> tensor<?x?xf32>
  return %0 : tensor<?x?xf32>
}

func.func @p1045(%a0: tensor<4x4xbf16>, %c: tensor<4x4xbf16>) -> tensor<4x4xbf16> {
  %0 = linalg.generic {indexing_maps = [affine_map<(i,j)->(j,i)>, affine_map<(i,j)->(i,j)>], iterator_types = ["parallel", "parallel"]} ins(%a0 : tensor<4x4xbf16>) outs(%c : tensor<4x4xbf16>) {
  ^bb0(%x0: bf16, %x1: bf16):
  %s = arith.addf %x0, %x1 : bf16
  linalg.yield %s : bf16
  } -> tensor<4x4xbf16>
  return %0 : tensor<4x4xbf16>
}

func.func @p1046(%a0: tensor<?x?xbf16>, %c: tensor<?x?xbf16>) -> tensor<?x?xbf16> {
  %0 = linalg.generic {indexing_maps = [affine_map<(i,j)->(j,i)>, affine_map<(i,j)->(i,j)>], iterator_types = ["parallel", "parallel"]} ins(%a0 : tensor<?x?xbf16>) outs(%c : tensor<?x?xbf16>) {
  ^bb0(%x0: bf16, %x1: bf16):
  %s = arith.addf %x0, %x1 : bf16
  linalg.yield %s : bf16
  } -> tensor<?x?xbf16>
  return %0 : tensor<?x?xbf16>
}

func.func @p1047(%a0: tensor<4x4xi32>, %c: tensor<4x4xi32>) -> tensor<4x4xi32> {
  %0 = linalg.generic {indexing_maps = [affine_map<(i,j)->(j,i)>, affine_map<(i,j)->(i,j)>], iterator_types = ["parallel", "parallel"]} ins(%a0 : tensor<4x4xi32>) outs(%c : tensor<4x4xi32>) {
  ^bb0(%x0: i32, %x1: i32):
  %s = arith.addi %x0, %x1 : i32
  linalg.yield %s : i32
  } -> tensor<4x4xi32>
  return %0 : tensor<4x4xi32>
}

func.func @p1048(%a0: tensor<?x?xi32>, %c: tensor<?x?xi32>) -> tensor<?x?xi32> {
  %0 = linalg.generic {indexing_maps = [affine_map<(i,j)->(j,i)>, affine_map<(i,j)->(i,j)>], iterator_types = ["parallel", "parallel"]} ins(%a0 : tensor<?x?xi32>) outs(%c : tensor<?x?xi32>) {
  ^bb0(%x0: i32, %x1: i32):
  %s = arith.addi %x0, %x1 : i32
  linalg.yield %s : i32
  } -> tensor<?x?xi32>
  return %0 : tensor<?x?xi32>
}

func.func @p1049(%a0: memref<4x4xf32>, %c: memref<4x4xf32>) {
  linalg.generic {indexing_maps = [affine_map<(i,j)->(j,i)>, affine_map<(i,j)->(i,j)>], iterator_types = ["parallel", "parallel"]} ins(%a0 : memref<4x4xf32>) outs(%c : memref<4x4xf32>) {
  ^bb0(%x0: f32, %x1: f32):
  %s = arith.addf %x0, %x1 : f32
  linalg.yield %s : f32
  }
  return
}

func.func @p1050(%a0: memref<?x?xf32>, %c: memref<?x?xf32>) {
  linalg.generic {indexing_maps = [affine_map<(i,j)->(j,i)>, affine_map<(i,j)->(i,j)>], iterator_types = ["parallel", "parallel"]} ins(%a0 : memref<?x?xf32>) outs(%c : memref<?x?xf32>) {
  ^bb0(%x0: f32, %x1: f32):
  %s = arith.addf %x0, %x1 : f32
  linalg.yield %s : f32
  }
  return
}

func.func @p1051(%a0: memref<4x4xbf16>, %c: memref<4x4xbf16>) {
  linalg.generic {indexing_maps = [affine_map<(i,j)->(j,i)>, affine_map<(i,j)->(i,j)>], iterator_types = ["parallel", "parallel"]} ins(%a0 : memref<4x4xbf16>) outs(%c : memref<4x4xbf16>) {
  ^bb0(%x0: bf16, %x1: bf16):
  %s = arith.addf %x0, %x1 : bf16
  linalg.yield %s : bf16
  }
  return
}

func.func @p1052(%a0: memref<?x?xbf16>, %c: memref<?x?xbf16>) {
  linalg.generic {indexing_maps = [affine_map<(i,j)->(j,i)>, affine_map<(i,j)->(i,j)>], iterator_types = ["parallel", "parallel"]} ins(%a0 : memref<?x?xbf16>) outs(%c : memref<?x?xbf16>) {
  ^bb0(%x0: bf16, %x1: bf16):
  %s = arith.addf %x0, %x1 : bf16
  linalg.yield %s : bf16
  }
  return
}

func.func @p1053(%a0: memref<4x4xi32>, %c: memref<4x4xi32>) {
  linalg.generic {indexing_maps = [affine_map<(i,j)->(j,i)>, affine_map<(i,j)->(i,j)>], iterator_types = ["parallel", "parallel"]} ins(%a0 : memref<4x4xi32>) outs(%c : memref<4x4xi32>) {
  ^bb0(%x0: i32, %x1: i32):
  %s = arith.addi %x0, %x1 : i32
  linalg.yield %s : i32
  }
  return
}

func.func @p1054(%a0: memref<?x?xi32>, %c: memref<?x?xi32>) {
  linalg.generic {indexing_maps = [affine_map<(i,j)->(j,i)>, affine_map<(i,j)->(i,j)>], iterator_types = ["parallel", "parallel"]} ins(%a0 : memref<?x?xi32>) outs(%c : memref<?x?xi32>) {
  ^bb0(%x0: i32, %x1: i32):
  %s = arith.addi %x0, %x1 : i32
  linalg.yield %s : i32
  }
  return
}

func.func @p1055(%c: tensor<4xf32>) -> tensor<4xf32> {
  %0 = linalg.generic {indexing_maps = [affine_map<(i)->(i)>], iterator_types = ["parallel"]} outs(%c : tensor<4xf32>) {
  ^bb0(%x0: f32):
  %s = arith.addf %x0, %x0 : f32
  linalg.yield %s : f32
  } -> tensor<4xf32>
  return %0 : tensor<4xf32>
}

func.func @p1056(%c: tensor<?xf32>) -> tensor<?xf32> {
  %0 = linalg.generic {indexing_maps = [affine_map<(i)->(i)>], iterator_types = ["parallel"]} outs(%c : tensor<?xf32>) {
  ^bb0(%x0: f32):
  %s = arith.addf %x0, %x0 : f32
  linalg.yield %s : f32
  } -> tensor<?xf32>
  return %0 : tensor<?xf32>
}

func.func @p1057(%c: tensor<4xbf16>) -> tensor<4xbf16> {
  %0 = linalg.generic {indexing_maps = [affine_map<(i)->(i)>], iterator_types = ["parallel"]} outs(%c : tensor<4xbf16>) {
  ^bb0(%x0: bf16):
  %s = arith.addf %x0, %x0 : bf16
  linalg.yield %s : bf16
  } -> tensor<4xbf16>
  return %0 : tensor<4xbf16>
}

func.func @p1058(%c: tensor<?xbf16>) -> tensor<?xbf16> {
  %0 = linalg.generic {indexing_maps = [affine_map<(i)->(i)>], iterator_types = ["parallel"]} outs(%c : tensor<?xbf16>) {
  ^bb0(%x0: bf16):
  %s = arith.addf %x0, %x0 : bf16
  linalg.yield %s : bf16
  } -> tensor<?xbf16>
  return %0 : tensor<?xbf16>
}

func.func @p1059(%c: tensor<4xi32>) -> tensor<4xi32> {
  %0 = linalg.generic {indexing_maps = [affine_map<(i)->(i)>], iterator_types = ["parallel"]} outs(%c : tensor<4xi32>) {
  ^bb0(%x0: i32):
  %s = arith.addi %x0, %x0 : i32
  linalg.yield %s : i32
  } -> tensor<4xi32>
  return %0 : tensor<4xi32>
}

func.func @p1060(%c: tensor<?xi32>) -> tensor<?xi32> {
  %0 = linalg.generic {indexing_maps = [affine_map<(i)->(i)>], iterator_types = ["parallel"]} outs(%c : tensor<?xi32>) {
  ^bb0(%x0: i32):
  %s = arith.addi %x0, %x0 : i32
  linalg.yield %s : i32
  } -> tensor<?xi32>
  return %0 : tensor<?xi32>
}

func.func @p1061(%c: memref<4xf32>) {
  linalg.generic {indexing_maps = [affine_map<(i)->(i)>], iterator_types = ["parallel"]} outs(%c : memref<4xf32>) {
  ^bb0(%x0: f32):
  %s = arith.addf %x0, %x0 : f32
  linalg.yield %s : f32
  }
  return
}

func.func @p1062(%c: memref<?xf32>) {
  linalg.generic {indexing_maps = [affine_map<(i)->(i)>], iterator_types = ["parallel"]} outs(%c : memref<?xf32>) {
  ^bb0(%x0: f32):
  %s = arith.addf %x0, %x0 : f32
  linalg.yield %s : f32
  }
  return
}

func.func @p1063(%c: memref<4xbf16>) {
  linalg.generic {indexing_maps = [affine_map<(i)->(i)>], iterator_types = ["parallel"]} outs(%c : memref<4xbf16>) {
  ^bb0(%x0: bf16):
  %s = arith.addf %x0, %x0 : bf16
  linalg.yield %s : bf16
  }
  return
}

func.func @p1064(%c: memref<?xbf16>) {
  linalg.generic {indexing_maps = [affine_map<(i)->(i)>], iterator_types = ["parallel"]} outs(%c : memref<?xbf16>) {
  ^bb0(%x0: bf16):
  %s = arith.addf %x0, %x0 : bf16
  linalg.yield %s : bf16
  }
  return
}

func.func @p1065(%c: memref<4xi32>) {
  linalg.generic {indexing_maps = [affine_map<(i)->(i)>], iterator_types = ["parallel"]} outs(%c : memref<4xi32>) {
  ^bb0(%x0: i32):
  %s = arith.addi %x0, %x0 : i32
  linalg.yield %s : i32
  }
  return
}

func.func @p1066(%c: memref<?xi32>) {
  linalg.generic {indexing_maps = [affine_map<(i)->(i)>], iterator_types = ["parallel"]} outs(%c : memref<?xi32>) {
  ^bb0(%x0: i32):
  %s = arith.addi %x0, %x0 : i32
  linalg.yield %s : i32
  }
  return
}

func.func @p1067(%c: tensor<4x4xf32>) -> tensor<4x4xf32> {
  %0 = linalg.generic {indexing_maps = [affine_map<(i,j)->(i,j)>], iterator_types = ["parallel", "parallel"]} outs(%c : tensor<4x4xf32>) {
  ^bb0(%x0: f32):
  %s = arith.addf %x0, %x0 : f32
  linalg.yield %s : f32
  } -> tensor<4x4xf32>
  return %0 : tensor<4x4xf32>
}

func.func @p1068(%c: tensor<?x?xf32>) -> tensor<?x?xf32> {
  %0 = linalg.generic {indexing_maps = [affine_map<(i,j)->(i,j)>], iterator_types = ["parallel", "parallel"]} outs(%c : tensor<?x?xf32>) {
  ^bb0(%x0: f32):
  %s = arith.addf %x0, %x0 : f32
  linalg.yield %s : f32
  } -> tensor<?x?xf32>
  return %0 : tensor<?x?xf32>
}

func.func @p1069(%c: tensor<4x4xbf16>) -> tensor<4x4xbf16> {
  %0 = linalg.generic {indexing_maps = [affine_map<(i,j)->(i,j)>], iterator_types = ["parallel", "parallel"]} outs(%c : tensor<4x4xbf16>) {
  ^bb0(%x0: bf16):
  %s = arith.addf %x0, %x0 : bf16
  linalg.yield %s : bf16
  } -> tensor<4x4xbf16>
  return %0 : tensor<4x4xbf16>
}

func.func @p1070(%c: tensor<?x?xbf16>) -> tensor<?x?xbf16> {
  %0 = linalg.generic {indexing_maps = [affine_map<(i,j)->(i,j)>], iterator_types = ["parallel", "parallel"]} outs(%c : tensor<?x?xbf16>) {
  ^bb0(%x0: bf16):
  %s = arith.addf %x0, %x0 : bf16
  linalg.yield %s : bf16
  } -> tensor<?x?xbf16>
  return %0 : tensor<?x?xbf16>
}

func.func @p1071(%c: tensor<4x4xi32>) -> tensor<4x4xi32> {
  %0 = linalg.generic {indexing_maps = [affine_map<(i,j)->(i,j)>], iterator_types = ["parallel", "parallel"]} outs(%c : tensor<4x4xi32>) {
  ^bb0(%x0: i32):
  %s = arith.addi %x0, %x0 : i32
  linalg.yield %s : i32
  } -> tensor<4x4xi32>
  return %0 : tensor<4x4xi32>
}

func.func @p1072(%c: tensor<?x?xi32>) -> tensor<?x?xi32> {
  %0 = linalg.generic {indexing_maps = [affine_map<(i,j)->(i,j)>], iterator_types = ["parallel", "parallel"]} outs(%c : tensor<?x?xi32>) {
  ^bb0(%x0: i32):
  %s = arith.addi %x0, %x0 : i32
  linalg.yield %s : i32
  } -> tensor<?x?xi32>
  return %0 : tensor<?x?xi32>
}

func.func @p1073(%c: memref<4x4xf32>) {
  linalg.generic {indexing_maps = [affine_map<(i,j)->(i,j)>], iterator_types = ["parallel", "parallel"]} outs(%c : memref<4x4xf32>) {
  ^bb0(%x0: f32):
  %s = arith.addf %x0, %x0 : f32
  linalg.yield %s : f32
  }
  return
}

func.func @p1074(%c: memref<?x?xf32>) {
  linalg.generic {indexing_maps = [affine_map<(i,j)->(i,j)>], iterator_types = ["parallel", "parallel"]} outs(%c : memref<?x?xf32>) {
  ^bb0(%x0: f32):
  %s = arith.addf %x0, %x0 : f32
  linalg.yield %s : f32
  }
  return
}

func.func @p1075(%c: memref<4x4xbf16>) {
  linalg.generic {indexing_maps = [affine_map<(i,j)->(i,j)>], iterator_types = ["parallel", "parallel"]} outs(%c : memref<4x4xbf16>) {
  ^bb0(%x0: bf16):
  %s = arith.addf %x0, %x0 : bf16
  linalg.yield %s : bf16
  }
  return
}

func.func @p1076(%c: memref<?x?xbf16>) {
  linalg.generic {indexing_maps = [affine_map<(i,j)->(i,j)>], iterator_types = ["parallel", "parallel"]} outs(%c : memref<?x?xbf16>) {
  ^bb0(%x0: bf16):
  %s = arith.addf %x0, %x0 : bf16
  linalg.yield %s : bf16
  }
  return
}

func.func @p1077(%c: memref<4x4xi32>) {
  linalg.generic {indexing_maps = [affine_map<(i,j)->(i,j)>], iterator_types = ["parallel", "parallel"]} outs(%c : memref<4x4xi32>) {
  ^bb0(%x0: i32):
  %s = arith.addi %x0, %x0 : i32
  linalg.yield %s : i32
  }
  return
}

func.func @p1078(%c: memref<?x?xi32>) {
  linalg.generic {indexing_maps = [affine_map<(i,j)->(i,j)>], iterator_types = ["parallel", "parallel"]} outs(%c : memref<?x?xi32>) {
  ^bb0(%x0: i32):
  %s = arith.addi %x0, %x0 : i32
  linalg.yield %s : i32
  }
  return
}

func.func @p1079(%c: tensor<4x4xindex>) -> tensor<4x4xindex> {
  %0 = linalg.generic {indexing_maps = [affine_map<(i,j)->(i,j)>], iterator_types = ["parallel", "parallel"]} outs(%c : tensor<4x4xindex>) {
  ^bb0(%x: index):
  %i = linalg.index 0 : index
  linalg.yield %i : index
  } -> tensor<4x4xindex>
  return %0 : tensor<4x4xindex>
}

func.func @p1080(%a: tensor<4x4xf32>, %c: tensor<4x4xf32>) -> tensor<4x4xf32> {
  %0 = linalg.softmax dimension(1) ins(%a : tensor<4x4xf32>) outs(%c : tensor<4x4xf32>) -> tensor<4x4xf32>
  return %0 : tensor<4x4xf32>
}

func.func @p1081(%a: tensor<4x4xf32>, %c: tensor<2x2x2x2xf32>) -> tensor<2x2x2x2xf32> {
  %0 = linalg.pack %a inner_dims_pos = [0, 1] inner_tiles = [2, 2] into %c : tensor<4x4xf32> -> tensor<2x2x2x2xf32>
  return %0 : tensor<2x2x2x2xf32>
}

func.func @p1082(%a: tensor<2x2x2x2xf32>, %c: tensor<4x4xf32>) -> tensor<4x4xf32> {
  %0 = linalg.unpack %a inner_dims_pos = [0, 1] inner_tiles = [2, 2] into %c : tensor<2x2x2x2xf32> -> tensor<4x4xf32>
  return %0 : tensor<4x4xf32>
}

func.func @p1083(%a: tensor<4x4xf32>, %b: tensor<4x4xf32>) -> tensor<4x4xf32> {
  %0 = arith.addf %a, %b : tensor<4x4xf32>
  return %0 : tensor<4x4xf32>
}

func.func @p1084(%a: tensor<?x?xf32>, %b: tensor<?x?xf32>) -> tensor<?x?xf32> {
  %0 = arith.addf %a, %b : tensor<?x?xf32>
  return %0 : tensor<?x?xf32>
}

func.func @p1085(%a: tensor<4x4xf32>, %b: tensor<4x4xf32>) -> tensor<4x4xf32> {
  %0 = arith.mulf %a, %b : tensor<4x4xf32>
  return %0 : tensor<4x4xf32>
}

func.func @p1086(%a: tensor<?x?xf32>, %b: tensor<?x?xf32>) -> tensor<?x?xf32> {
  %0 = arith.mulf %a, %b : tensor<?x?xf32>
  return %0 : tensor<?x?xf32>
}

func.func @p1087(%a: tensor<4x4xf32>, %b: tensor<4x4xf32>) -> tensor<4x4xf32> {
  %0 = arith.subf %a, %b : tensor<4x4xf32>
  return %0 : tensor<4x4xf32>
}

func.func @p1088(%a: tensor<?x?xf32>, %b: tensor<?x?xf32>) -> tensor<?x?xf32> {
  %0 = arith.subf %a, %b : tensor<?x?xf32>
  return %0 : tensor<?x?xf32>
}

func.func @p1089(%a: tensor<4x4xf32>, %b: tensor<4x4xf32>) -> tensor<4x4xf32> {
  %0 = arith.divf %a, %b : tensor<4x4xf32>
  return %0 : tensor<4x4xf32>
}

func.func @p1090(%a: tensor<?x?xf32>, %b: tensor<?x?xf32>) -> tensor<?x?xf32> {
  %0 = arith.divf %a, %b : tensor<?x?xf32>
  return %0 : tensor<?x?xf32>
}

func.func @p1091(%a: tensor<4x4xf32>, %b: tensor<4x4xf32>) -> tensor<4x4xf32> {
  %0 = arith.maximumf %a, %b : tensor<4x4xf32>
  return %0 : tensor<4x4xf32>
}

func.func @p1092(%a: tensor<?x?xf32>, %b: tensor<?x?xf32>) -> tensor<?x?xf32> {
  %0 = arith.maximumf %a, %b : tensor<?x?xf32>
  return %0 : tensor<?x?xf32>
}

func.func @p1093(%a: tensor<4x4xf32>, %b: tensor<4x4xf32>) -> tensor<4x4xf32> {
  %0 = arith.maxnumf %a, %b : tensor<4x4xf32>
  return %0 : tensor<4x4xf32>
}

func.func @p1094(%a: tensor<?x?xf32>, %b: tensor<?x?xf32>) -> tensor<?x?xf32> {
  %0 = arith.maxnumf %a, %b : tensor<?x?xf32>
  return %0 : tensor<?x?xf32>
}

func.func @p1095(%a: tensor<4x4xi32>, %b: tensor<4x4xi32>) -> tensor<4x4xi32> {
  %0 = arith.addi %a, %b : tensor<4x4xi32>
  return %0 : tensor<4x4xi32>
}

func.func @p1096(%a: tensor<4x4xi32>, %b: tensor<4x4xi32>) -> tensor<4x4xi32> {
  %0 = arith.muli %a, %b : tensor<4x4xi32>
  return %0 : tensor<4x4xi32>
}

func.func @p1097(%a: tensor<4x4xf32>) -> tensor<4x4xf32> {
  %0 = math.exp %a : tensor<4x4xf32>
  return %0 : tensor<4x4xf32>
}

func.func @p1098(%a: tensor<?x?xf32>) -> tensor<?x?xf32> {
  %0 = math.exp %a : tensor<?x?xf32>
  return %0 : tensor<?x?xf32>
}

func.func @p1099(%a: tensor<4x4xf32>) -> tensor<4x4xf32> {
  %0 = math.tanh %a : tensor<4x4xf32>
  return %0 : tensor<4x4xf32>
}

func.func @p1100(%a: tensor<?x?xf32>) -> tensor<?x?xf32> {
  %0 = math.tanh %a : tensor<?x?xf32>
  return %0 : tensor<?x?xf32>
}

func.func @p1101(%a: tensor<4x4xf32>) -> tensor<4x4xf32> {
  %0 = arith.negf %a : tensor<4x4xf32>
  return %0 : tensor<4x4xf32>
}

func.func @p1102(%a: tensor<?x?xf32>) -> tensor<?x?xf32> {
  %0 = arith.negf %a : tensor<?x?xf32>
  return %0 : tensor<?x?xf32>
}

func.func @p1103(%a: tensor<4x4xf32>) -> tensor<4x4xf32> {
  %0 = math.sqrt %a : tensor<4x4xf32>
  return %0 : tensor<4x4xf32>
}

func.func @p1104(%a: tensor<?x?xf32>) -> tensor<?x?xf32> {
  %0 = math.sqrt %a : tensor<?x?xf32>
  return %0 : tensor<?x?xf32>
}

func.func @p1105(%a: tensor<4x4xf32>) -> tensor<4x4xf32> {
  %0 = math.absf %a : tensor<4x4xf32>
  return %0 : tensor<4x4xf32>
}

func.func @p1106(%a: tensor<?x?xf32>) -> tensor<?x?xf32> {
  %0 = math.absf %a : tensor<?x?xf32>
  return %0 : tensor<?x?xf32>
}

func.func @p1107(%a: tensor<4x4xf32>) -> tensor<4x4xf32> {
  %0 = math.log %a : tensor<4x4xf32>
  return %0 : tensor<4x4xf32>
}

func.func @p1108(%a: tensor<?x?xf32>) -> tensor<?x?xf32> {
  %0 = math.log %a : tensor<?x?xf32>
  return %0 : tensor<?x?xf32>
}

func.func @p1109(%a: tensor<4x4xf32>, %b: tensor<4x4xf32>) -> tensor<4x4xf32> {
  %0 = arith.cmpf olt, %a, %b : tensor<4x4xf32>
  %1 = arith.select %0, %a, %b : tensor<4x4xi1>, tensor<4x4xf32>
  return %1 : tensor<4x4xf32>
}

func.func @p1110(%a: tensor<4x4xf32>, %i: index) -> tensor<2x4xf32> {
  %0 = tensor.extract_slice %a[%i, 0] [2, 4] [1, 1] : tensor<4x4xf32> to tensor<2x4xf32>
  return %0 : tensor<2x4xf32>
}

func.func @p1111(%a: tensor<4x4xf32>, %i: index) -> tensor<?x4xf32> {
  %0 = tensor.extract_slice %a[%i, 0] [%i, 4] [1, 1] : tensor<4x4xf32> to tensor<?x4xf32>
  return %0 : tensor<?x4xf32>
}

func.func @p1112(%a: tensor<4x4xf32>, %s: tensor<2x4xf32>, %i: index) -> tensor<4x4xf32> {
  %0 = tensor.insert_slice %s into %a[%i, 0] [2, 4] [1, 1] : tensor<2x4xf32> into tensor<4x4xf32>
  return %0 : tensor<4x4xf32>
}

func.func @p1113(%a: tensor<4x4xf32>, %s: tensor<?x4xf32>, %i: index) -> tensor<4x4xf32> {
  %0 = tensor.insert_slice %s into %a[%i, 0] [%i, 4] [1, 1] : tensor<?x4xf32> into tensor<4x4xf32>
  return %0 : tensor<4x4xf32>
}

func.func @p1114(%a: tensor<4x4xf32>, %i: index) -> f32 {
  %0 = tensor.extract %a[%i, %i] : tensor<4x4xf32>
  return %0 : f32
}

func.func @p1115(%a: tensor<4x4xf32>, %i: index, %s: f32) -> tensor<4x4xf32> {
  %0 = tensor.insert %s into %a[%i, %i] : tensor<4x4xf32>
  return %0 : tensor<4x4xf32>
}

func.func @p1116(%a: tensor<4x4xf32>, %i: index) -> index {
  %0 = tensor.dim %a, %i : tensor<4x4xf32>
  return %0 : index
}

func.func @p1117(%a: tensor<4x4xf32>) -> tensor<?x?xf32> {
  %0 = tensor.cast %a : tensor<4x4xf32> to tensor<?x?xf32>
  return %0 : tensor<?x?xf32>
}

func.func @p1118(%a: tensor<?x4xf32>, %i: index) -> tensor<2x4xf32> {
  %0 = tensor.extract_slice %a[%i, 0] [2, 4] [1, 1] : tensor<?x4xf32> to tensor<2x4xf32>
  return %0 : tensor<2x4xf32>
}

func.func @p1119(%a: tensor<?x4xf32>, %i: index) -> tensor<?x4xf32> {
  %0 = tensor.extract_slice %a[%i, 0] [%i, 4] [1, 1] : tensor<?x4xf32> to tensor<?x4xf32>
  return %0 : tensor<?x4xf32>
}

func.func @p1120(%a: tensor<?x4xf32>, %s: tensor<2x4xf32>, %i: index) -> tensor<?x4xf32> {
  %0 = tensor.insert_slice %s into %a[%i, 0] [2, 4] [1, 1] : tensor<2x4xf32> into tensor<?x4xf32>
  return %0 : tensor<?x4xf32>
}

func.func @p1121(%a: tensor<?x4xf32>, %s: tensor<?x4xf32>, %i: index) -> tensor<?x4xf32> {
  %0 = tensor.insert_slice %s into %a[%i, 0] [%i, 4] [1, 1] : tensor<?x4xf32> into tensor<?x4xf32>
  return %0 : tensor<?x4xf32>
}

func.func @p1122(%a: tensor<?x4xf32>, %i: index) -> f32 {
  %0 = tensor.extract %a[%i, %i] : tensor<?x4xf32>
  return %0 : f32
}

func.func @p1123(%a: tensor<?x4xf32>, %i: index, %s: f32) -> tensor<?x4xf32> {
  %0 = tensor.insert %s into %a[%i, %i] : tensor<?x4xf32>
  return %0 : tensor<?x4xf32>
}

func.func @p1124(%a: tensor<?x4xf32>, %i: index) -> index {
  %0 = tensor.dim %a, %i : tensor<?x4xf32>
  return %0 : index
}

func.func @p1125(%a: tensor<?x4xf32>) -> tensor<?x?xf32> {
  %0 = tensor.cast %a : tensor<?x4xf32> to tensor<?x?xf32>
  return %0 : tensor<?x?xf32>
}

func.func @p1126(%a: tensor<?x?xf32>) -> tensor<4x4xf32> {
  %0 = tensor.cast %a : tensor<?x?xf32> to tensor<4x4xf32>
  return %0 : tensor<4x4xf32>
}

func.func @p1127(%a: tensor<f32>) -> f32 {
  %0 = tensor.extract %a[] : tensor<f32>
  return %0 : f32
}

func.func @p1128(%a: tensor<f32>, %s: f32) -> tensor<f32> {
  %0 = tensor.insert %s into %a[] : tensor<f32>
  return %0 : tensor<f32>
}

func.func @p1129() -> tensor<4x4xf32> {
  %0 = tensor.empty() : tensor<4x4xf32>
  return %0 : tensor<4x4xf32>
}

func.func @p1130(%i: index) -> tensor<?x?xf32> {
  %0 = tensor.empty(%i, %i) : tensor<?x?xf32>
  return %0 : tensor<?x?xf32>
}

func.func @p1131() -> tensor<f32> {
  %0 = tensor.empty() : tensor<f32>
  return %0 : tensor<f32>
}

func.func @p1132() -> tensor<4x4xbf16> {
  %0 = tensor.empty() : tensor<4x4xbf16>
  return %0 : tensor<4x4xbf16>
}

func.func @p1133(%i: index) -> tensor<?x?xbf16> {
  %0 = tensor.empty(%i, %i) : tensor<?x?xbf16>
  return %0 : tensor<?x?xbf16>
}

func.func @p1134() -> tensor<bf16> {
  %0 = tensor.empty() : tensor<bf16>
  return %0 : tensor<bf16>
}

func.func @p1135() -> tensor<4x4xi32> {
  %0 = tensor.empty() : tensor<4x4xi32>
  return %0 : tensor<4x4xi32>
}

func.func @p1136(%i: index) -> tensor<?x?xi32> {
  %0 = tensor.empty(%i, %i) : tensor<?x?xi32>
  return %0 : tensor<?x?xi32>
}

func.func @p1137() -> tensor<i32> {
  %0 = tensor.empty() : tensor<i32>
  return %0 : tensor<i32>
}

func.func @p1138() -> tensor<4x4xf16> {
  %0 = tensor.empty() : tensor<4x4xf16>
  return %0 : tensor<4x4xf16>
}

func.func @p1139(%i: index) -> tensor<?x?xf16> {
  %0 = tensor.empty(%i, %i) : tensor<?x?xf16>
  return %0 : tensor<?x?xf16>
}

func.func @p1140() -> tensor<f16> {
  %0 = tensor.empty() : tensor<f16>
  return %0 : tensor<f16>
}

func.func @p1141(%a: tensor<4x4xf32>, %z: f32) -> tensor<6x6xf32> {
  %0 = tensor.pad %a low[1, 1] high[1, 1] {
  ^bb0(%i: index, %j: index):
  tensor.yield %z : f32
  } : tensor<4x4xf32> to tensor<6x6xf32>
  return %0 : tensor<6x6xf32>
}

func.func @p1142(%a: tensor<?x?xf32>, %z: f32, %i: index) -> tensor<?x?xf32> {
  %0 = tensor.pad %a low[0, 0] high[%i, %i] {
  ^bb0(%k: index, %j: index):
  tensor.yield %z : f32
  } : tensor<?x?xf32> to tensor<?x?xf32>
  return %0 : tensor<?x?xf32>
}

func.func @p1143(%a: tensor<4x4xf32>) -> tensor<16xf32> {
  %0 = tensor.collapse_shape %a [[0, 1]] : tensor<4x4xf32> into tensor<16xf32>
  return %0 : tensor<16xf32>
}

func.func @p1144(%a: tensor<16xf32>) -> tensor<4x4xf32> {
  %0 = tensor.expand_shape %a [[0, 1]] output_shape [4, 4] : tensor<16xf32> into tensor<4x4xf32>
  return %0 : tensor<4x4xf32>
}

func.func @p1145(%a: tensor<?x?xf32>) -> tensor<?xf32> {
  %0 = tensor.collapse_shape %a [[0, 1]] : tensor<?x?xf32> into tensor<?xf32>
  return %0 : tensor<?xf32>
}

func.func @p1146(%a: tensor<?xf32>, %i: index) -> tensor<?x4xf32> {
  %0 = tensor.expand_shape %a [[0, 1]] output_shape [%i, 4] : tensor<?xf32> into tensor<?x4xf32>
  return %0 : tensor<?x4xf32>
}

func.func @p1147(%a: tensor<4x4xf32>) -> tensor<8x4xf32> {
  %0 = tensor.concat dim(0) %a, %a : (tensor<4x4xf32>, tensor<4x4xf32>) -> tensor<8x4xf32>
  return %0 : tensor<8x4xf32>
}

func.func @p1148(%a: f32, %b: f32) -> tensor<2xf32> {
  %0 = tensor.from_elements %a, %b : tensor<2xf32>
  return %0 : tensor<2xf32>
}

func.func @p1149(%a: f32) -> tensor<4x4xf32> {
  %0 = tensor.splat %a : tensor<4x4xf32>
  return %0 : tensor<4x4xf32>
}

func.func @p1150(%a: tensor<4x4xf32>, %s: tensor<1xindex>) -> tensor<?xf32> {
  %0 = tensor.reshape %a(%s) : (tensor<4x4xf32>, tensor<1xindex>) -> tensor<?xf32>
  return %0 : tensor<?xf32>
}

func.func @p1151(%i: index) -> tensor<?xf32> {
  %0 = tensor.generate %i {
  ^bb0(%j: index):
  %z = arith.constant 0.0 : f32
  tensor.yield %z : f32
  } : tensor<?xf32>
  return %0 : tensor<?xf32>
}

func.func @p1152(%a: tensor<4x4xf32>) -> index {
  %0 = tensor.rank %a : tensor<4x4xf32>
  return %0 : index
}

func.func @p1153(%i: index, %n: index, %z: f32) -> f32 {
  %0 = scf.for %k = %i to %n step %n iter_args(%x = %z) -> (f32) {
  %y = arith.addf %x, %x : f32
  scf.yield %y : f32
  }
  return %0 : f32
}

func.func @p1154(%c: i1, %x: f32) -> f32 {
  %0 = scf.if %c -> (f32) {
  scf.yield %x : f32
  } else {
  %y = arith.addf %x, %x : f32
  scf.yield %y : f32
  }
  return %0 : f32
}

func.func @p1155(%i: index, %n: index, %z: index) -> index {
  %0 = scf.for %k = %i to %n step %n iter_args(%x = %z) -> (index) {
  %y = arith.addi %x, %x : index
  scf.yield %y : index
  }
  return %0 : index
}

func.func @p1156(%c: i1, %x: index) -> index {
  %0 = scf.if %c -> (index) {
  scf.yield %x : index
  } else {
  %y = arith.addi %x, %x : index
  scf.yield %y : index
  }
  return %0 : index
}

func.func @p1157(%i: index, %n: index, %z: vector<4x4xf32>) -> vector<4x4xf32> {
  %0 = scf.for %k = %i to %n step %n iter_args(%x = %z) -> (vector<4x4xf32>) {
  %y = arith.addf %x, %x : vector<4x4xf32>
  scf.yield %y : vector<4x4xf32>
  }
  return %0 : vector<4x4xf32>
}

func.func @p1158(%c: i1, %x: vector<4x4xf32>) -> vector<4x4xf32> {
  %0 = scf.if %c -> (vector<4x4xf32>) {
  scf.yield %x : vector<4x4xf32>
  } else {
  %y = arith.addf %x, %x : vector<4x4xf32>
  scf.yield %y : vector<4x4xf32>
  }
  return %0 : vector<4x4xf32>
}

func.func @p1159(%i: index, %n: index, %z: vector<4xf32>) -> vector<4xf32> {
  %0 = scf.for %k = %i to %n step %n iter_args(%x = %z) -> (vector<4xf32>) {
  %y = arith.addf %x, %x : vector<4xf32>
  scf.yield %y : vector<4xf32>
  }
  return %0 : vector<4xf32>
}

func.func @p1160(%c: i1, %x: vector<4xf32>) -> vector<4xf32> {
  %0 = scf.if %c -> (vector<4xf32>) {
  scf.yield %x : vector<4xf32>
  } else {
  %y = arith.addf %x, %x : vector<4xf32>
  scf.yield %y : vector<4xf32>
  }
  return %0 : vector<4xf32>
}

func.func @p1161(%i: index, %n: index, %z: i32) -> i32 {
  %0 = scf.for %k = %i to %n step %n iter_args(%x = %z) -> (i32) {
  %y = arith.addi %x, %x : i32
  scf.yield %y : i32
  }
  return %0 : i32
}

func.func @p1162(%c: i1, %x: i32) -> i32 {
  %0 = scf.if %c -> (i32) {
  scf.yield %x : i32
  } else {
  %y = arith.addi %x, %x : i32
  scf.yield %y : i32
  }
  return %0 : i32
}

func.func @p1163(%i: index, %n: index, %s: f32, %z: memref<4x4xf32>) {
  scf.for %k = %i to %n step %n {
  memref.store %s, %z[%k, %k] : memref<4x4xf32>
  }
  return
}

func.func @p1164(%i: index, %n: index, %s: f32, %z: memref<4x4xf32>) -> memref<4x4xf32> {
  %0 = scf.for %k = %i to %n step %n iter_args(%x = %z) -> (memref<4x4xf32>) {
  memref.store %s, %x[%k, %k] : memref<4x4xf32>
  scf.yield %x : memref<4x4xf32>
  }
  return %0 : memref<4x4xf32>
}

func.func @p1165(%c: i1, %s: f32, %z: memref<4x4xf32>, %i: index) {
  scf.if %c {
  memref.store %s, %z[%i, %i] : memref<4x4xf32>
  }
  return
}

func.func @p1166(%c: i1, %s: f32, %z: memref<4x4xf32>, %w: memref<4x4xf32>, %i: index) -> memref<4x4xf32> {
  %0 = scf.if %c -> (memref<4x4xf32>) {
  scf.yield %z : memref<4x4xf32>
  } else {
  memref.store %s, %w[%i, %i] : memref<4x4xf32>
  scf.yield %w : memref<4x4xf32>
  }
  return %0 : memref<4x4xf32>
}

func.func @p1167(%s: f32, %z: memref<4x4xf32>) {
  scf.forall (%i) in (4) {
  memref.store %s, %z[%i, %i] : memref<4x4xf32>
  }
  return
}

func.func @p1168(%s: f32, %z: memref<4x4xf32>, %n: index) {
  scf.forall (%i, %j) in (%n, %n) {
  memref.store %s, %z[%i, %j] : memref<4x4xf32>
  }
  return
}

func.func @p1169(%s: f32, %z: memref<4x4xf32>, %a: index, %b: index) {
  scf.parallel (%i) = (%a) to (%b) step (%b) {
  memref.store %s, %z[%i, %i] : memref<4x4xf32>
  }
  return
}

func.func @p1170(%i: index, %n: index, %s: f32, %z: memref<?x?xf32>) {
  scf.for %k = %i to %n step %n {
  memref.store %s, %z[%k, %k] : memref<?x?xf32>
  }
  return
}

func.func @p1171(%i: index, %n: index, %s: f32, %z: memref<?x?xf32>) -> memref<?x?xf32> {
  %0 = scf.for %k = %i to %n step %n iter_args(%x = %z) -> (memref<?x?xf32>) {
  memref.store %s, %x[%k, %k] : memref<?x?xf32>
  scf.yield %x : memref<?x?xf32>
  }
  return %0 : memref<?x?xf32>
}

func.func @p1172(%c: i1, %s: f32, %z: memref<?x?xf32>, %i: index) {
  scf.if %c {
  memref.store %s, %z[%i, %i] : memref<?x?xf32>
  }
  return
}

func.func @p1173(%c: i1, %s: f32, %z: memref<?x?xf32>, %w: memref<?x?xf32>, %i: index) -> memref<?x?xf32> {
  %0 = scf.if %c -> (memref<?x?xf32>) {
  scf.yield %z : memref<?x?xf32>
  } else {
  memref.store %s, %w[%i, %i] : memref<?x?xf32>
  scf.yield %w : memref<?x?xf32>
  }
  return %0 : memref<?x?xf32>
}

func.func @p1174(%s: f32, %z: memref<?x?xf32>) {
  scf.forall (%i) in (4) {
  memref.store %s, %z[%i, %i] : memref<?x?xf32>
  }
  return
}

func.func @p1175(%s: f32, %z: memref<?x?xf32>, %n: index) {
  scf.forall (%i, %j) in (%n, %n) {
  memref.store %s, %z[%i, %j] : memref<?x?xf32>
  }
  return
}

func.func @p1176(%s: f32, %z: memref<?x?xf32>, %a: index, %b: index) {
  scf.parallel (%i) = (%a) to (%b) step (%b) {
  memref.store %s, %z[%i, %i] : memref<?x?xf32>
  }
  return
}

func.func @p1177(%i: index, %n: index, %s: f32, %z: tensor<4x4xf32>) -> tensor<4x4xf32> {
  %0 = scf.for %k = %i to %n step %n iter_args(%x = %z) -> (tensor<4x4xf32>) {
  %y = tensor.insert %s into %x[%k, %k] : tensor<4x4xf32>
  scf.yield %y : tensor<4x4xf32>
  }
  return %0 : tensor<4x4xf32>
}

func.func @p1178(%c: i1, %s: f32, %z: tensor<4x4xf32>, %i: index) -> tensor<4x4xf32> {
  %0 = scf.if %c -> (tensor<4x4xf32>) {
  scf.yield %z : tensor<4x4xf32>
  } else {
  %y = tensor.insert %s into %z[%i, %i] : tensor<4x4xf32>
  scf.yield %y : tensor<4x4xf32>
  }
  return %0 : tensor<4x4xf32>
}

func.func @p1179(%c: tensor<4x4xf32>) -> tensor<4x4xf32> {
  %0 = scf.forall (%i) in (4) shared_outs(%o = %c) -> (tensor<4x4xf32>) {
  %s = tensor.extract_slice %o[%i, 0] [1, 4] [1, 1] : tensor<4x4xf32> to tensor<1x4xf32>
  scf.forall.in_parallel {
  tensor.parallel_insert_slice %s into %o[%i, 0] [1, 4] [1, 1] : tensor<1x4xf32> into tensor<4x4xf32>
  }
  }
  return %0 : tensor<4x4xf32>
}

func.func @p1180(%i: index, %n: index, %s: f32, %z: tensor<?x?xf32>) -> tensor<?x?xf32> {
  %0 = scf.for %k = %i to %n step %n iter_args(%x = %z) -> (tensor<?x?xf32>) {
  %y = tensor.insert %s into %x[%k, %k] : tensor<?x?xf32>
  scf.yield %y : tensor<?x?xf32>
  }
  return %0 : tensor<?x?xf32>
}

func.func @p1181(%c: i1, %s: f32, %z: tensor<?x?xf32>, %i: index) -> tensor<?x?xf32> {
  %0 = scf.if %c -> (tensor<?x?xf32>) {
  scf.yield %z : tensor<?x?xf32>
  } else {
  %y = tensor.insert %s into %z[%i, %i] : tensor<?x?xf32>
  scf.yield %y : tensor<?x?xf32>
  }
  return %0 : tensor<?x?xf32>
}

func.func @p1182(%c: tensor<?x?xf32>) -> tensor<?x?xf32> {
  %0 = scf.forall (%i) in (4) shared_outs(%o = %c) -> (tensor<?x?xf32>) {
  %s = tensor.extract_slice %o[%i, 0] [1, 4] [1, 1] : tensor<?x?xf32> to tensor<1x4xf32>
  scf.forall.in_parallel {
  tensor.parallel_insert_slice %s into %o[%i, 0] [1, 4] [1, 1] : tensor<1x4xf32> into tensor<?x?xf32>
  }
  }
  return %0 : tensor<?x?xf32>
}

func.func @p1183(%i: index, %n: index) -> index {
  %0 = scf.while (%x = %i) : (index) -> index {
  %c = arith.cmpi slt, %x, %n : index
  scf.condition(%c) %x : index
  } do {
  ^bb0(%y: index):
  %q = arith.addi %y, %n : index
  scf.yield %q : index
  }
  return %0 : index
}

func.func @p1184(%a: index, %b: index, %z: f32, %m: memref<?xf32>) -> f32 {
  %0 = scf.parallel (%i) = (%a) to (%b) step (%b) init (%z) -> f32 {
  %v = memref.load %m[%i] : memref<?xf32>
  scf.reduce(%v : f32) {
  ^bb0(%l: f32, %r: f32):
  %s = arith.addf %l, %r : f32
  scf.reduce.return %s : f32
  }
  }
  return %0 : f32
}

func.func @p1185(%a: index, %x: f32) -> f32 {
  %0 = scf.index_switch %a -> f32
  case 1 {
  scf.yield %x : f32
  }
  default {
  %y = arith.addf %x, %x : f32
  scf.yield %y : f32
  }
  return %0 : f32
}

func.func @p1186(%x: f32) -> f32 {
  %0 = scf.execute_region -> f32 {
  %y = arith.addf %x, %x : f32
  scf.yield %y : f32
  }
  return %0 : f32
}

func.func @p1187(%c: memref<4x4xf32>, %z: f32) {
  affine.for %i = 0 to 4 {
  affine.store %z, %c[%i, %i + 1] : memref<4x4xf32>
  }
  return
}

func.func @p1188(%c: memref<4x4xf32>, %n: index) {
  affine.for %i = 0 to %n {
  %v = affine.load %c[%i, %i] : memref<4x4xf32>
  affine.store %v, %c[%i, %i] : memref<4x4xf32>
  }
  return
}

func.func @p1189(%c: memref<4x4xf32>, %z: f32) {
  affine.parallel (%i) = (0) to (4) {
  affine.store %z, %c[%i, %i] : memref<4x4xf32>
  }
  return
}

func.func @p1190(%c: memref<?x?xf32>, %z: f32) {
  affine.for %i = 0 to 4 {
  affine.store %z, %c[%i, %i + 1] : memref<?x?xf32>
  }
  return
}

func.func @p1191(%c: memref<?x?xf32>, %n: index) {
  affine.for %i = 0 to %n {
  %v = affine.load %c[%i, %i] : memref<?x?xf32>
  affine.store %v, %c[%i, %i] : memref<?x?xf32>
  }
  return
}

func.func @p1192(%c: memref<?x?xf32>, %z: f32) {
  affine.parallel (%i) = (0) to (4) {
  affine.store %z, %c[%i, %i] : memref<?x?xf32>
  }
  return
}

func.func @p1193(%z: f32) -> f32 {
  %0 = affine.for %i = 0 to 4 iter_args(%x = %z) -> f32 {
  %y = arith.addf %x, %x : f32
  affine.yield %y : f32
  }
  return %0 : f32
}

func.func @p1194(%c: memref<4x4xf32>, %z: f32) {
  affine.for %i = 0 to 4 {
  affine.if affine_set<(d0) : (d0 - 2 >= 0)>(%i) {
  affine.store %z, %c[%i, %i] : memref<4x4xf32>
  }
  }
  return
}

func.func @p1195(%i: index) -> index {
  %0 = affine.apply affine_map<()[s0] -> (s0 * 4 + 1)>()[%i]
  return %0 : index
}

func.func @p1196(%i: index) -> index {
  %0 = affine.apply affine_map<(d0) -> (d0 * 4 + 1)>(%i)
  return %0 : index
}

func.func @p1197(%i: index) -> index {
  %0 = affine.apply affine_map<()[s0] -> (s0 * 4)>()[%i]
  return %0 : index
}

func.func @p1198(%i: index) -> index {
  %0 = affine.apply affine_map<(d0) -> (d0 * 4)>(%i)
  return %0 : index
}

func.func @p1199(%i: index) -> index {
  %0 = affine.apply affine_map<()[s0] -> (s0 floordiv 4)>()[%i]
  return %0 : index
}

func.func @p1200(%i: index) -> index {
  %0 = affine.apply affine_map<(d0) -> (d0 floordiv 4)>(%i)
  return %0 : index
}

func.func @p1201(%i: index) -> index {
  %0 = affine.apply affine_map<()[s0] -> (s0 ceildiv 4)>()[%i]
  return %0 : index
}

func.func @p1202(%i: index) -> index {
  %0 = affine.apply affine_map<(d0) -> (d0 ceildiv 4)>(%i)
  return %0 : index
}

func.func @p1203(%i: index) -> index {
  %0 = affine.apply affine_map<()[s0] -> (s0 mod 4)>()[%i]
  return %0 : index
}

func.func @p1204(%i: index) -> index {
  %0 = affine.apply affine_map<(d0) -> (d0 mod 4)>(%i)
  return %0 : index
}

func.func @p1205(%i: index) -> index {
  %0 = affine.apply affine_map<()[s0] -> (s0 + 4)>()[%i]
  return %0 : index
}

func.func @p1206(%i: index) -> index {
  %0 = affine.apply affine_map<(d0) -> (d0 + 4)>(%i)
  return %0 : index
}

func.func @p1207(%i: index) -> index {
  %0 = affine.apply affine_map<()[s0] -> (-s0 + 4)>()[%i]
  return %0 : index
}

func.func @p1208(%i: index) -> index {
  %0 = affine.apply affine_map<(d0) -> (-d0 + 4)>(%i)
  return %0 : index
}

func.func @p1209(%i: index, %j: index) -> index {
  %0 = affine.apply affine_map<()[s0, s1] -> (s0 + s1)>()[%i, %j]
  return %0 : index
}

func.func @p1210(%i: index, %j: index) -> index {
  %0 = affine.apply affine_map<()[s0, s1] -> (s0 * 4 + s1)>()[%i, %j]
  return %0 : index
}

func.func @p1211(%i: index, %j: index) -> index {
  %0 = affine.apply affine_map<()[s0, s1] -> (s0 * s1)>()[%i, %j]
  return %0 : index
}

func.func @p1212(%i: index, %j: index) -> index {
  %0 = affine.apply affine_map<(d0, d1) -> (d0 + d1)>(%i, %j)
  return %0 : index
}

func.func @p1213(%i: index, %j: index) -> index {
  %0 = affine.apply affine_map<(d0, d1) -> (d0 * 4 + d1)>(%i, %j)
  return %0 : index
}

func.func @p1214(%i: index, %j: index) -> index {
  %0 = affine.apply affine_map<(d0)[s0] -> (d0 + s0)>(%i)[%j]
  return %0 : index
}

func.func @p1215(%i: index, %j: index) -> index {
  %0 = affine.apply affine_map<(d0)[s0] -> (d0 * s0)>(%i)[%j]
  return %0 : index
}

func.func @p1216(%i: index) -> index {
  %0 = affine.min affine_map<()[s0] -> (s0 * 4 + 1, 64)>()[%i]
  return %0 : index
}

func.func @p1217(%i: index) -> index {
  %0 = affine.min affine_map<(d0) -> (-d0 + 10, 4)>(%i)
  return %0 : index
}

func.func @p1218(%i: index, %j: index) -> index {
  %0 = affine.min affine_map<(d0)[s0] -> (-d0 + s0, 4)>(%i)[%j]
  return %0 : index
}

func.func @p1219(%i: index) -> index {
  %0 = affine.max affine_map<()[s0] -> (s0 * 4 + 1, 64)>()[%i]
  return %0 : index
}

func.func @p1220(%i: index) -> index {
  %0 = affine.max affine_map<(d0) -> (-d0 + 10, 4)>(%i)
  return %0 : index
}

func.func @p1221(%i: index, %j: index) -> index {
  %0 = affine.max affine_map<(d0)[s0] -> (-d0 + s0, 4)>(%i)[%j]
  return %0 : index
}

func.func @p1222(%i: index) -> index {
  %0:2 = affine.delinearize_index %i into (4, 4) : index, index
  return %0#0 : index
}

func.func @p1223(%i: index, %j: index) -> index {
  %0 = affine.linearize_index [%i, %j] by (4, 4) : index
  return %0 : index
}

func.func @p1224(%a: tensor<4x4xf32>, %i: index, %p: f32) -> vector<4x4xf32> {
  %0 = vector.transfer_read %a[%i, %i], %p {in_bounds = [true, true]} : tensor<4x4xf32>, vector<4x4xf32>
  return %0 : vector<4x4xf32>
}

func.func @p1225(%a: tensor<4x4xf32>, %i: index, %v: vector<4x4xf32>) -> tensor<4x4xf32> {
  %0 = vector.transfer_write %v, %a[%i, %i] {in_bounds = [true, true]} : vector<4x4xf32>, tensor<4x4xf32>
  return %0 : tensor<4x4xf32>
}

func.func @p1226(%a: tensor<4x4xf32>, %i: index, %p: f32) -> vector<4xf32> {
  %0 = vector.transfer_read %a[%i, %i], %p {in_bounds = [true]} : tensor<4x4xf32>, vector<4xf32>
  return %0 : vector<4xf32>
}

func.func @p1227(%a: tensor<4x4xf32>, %i: index, %v: vector<4xf32>) -> tensor<4x4xf32> {
  %0 = vector.transfer_write %v, %a[%i, %i] {in_bounds = [true]} : vector<4xf32>, tensor<4x4xf32>
  return %0 : tensor<4x4xf32>
}

func.func @p1228(%a: tensor<4x4xbf16>, %i: index, %p: bf16) -> vector<4x4xbf16> {
  %0 = vector.transfer_read %a[%i, %i], %p {in_bounds = [true, true]} : tensor<4x4xbf16>, vector<4x4xbf16>
  return %0 : vector<4x4xbf16>
}

func.func @p1229(%a: tensor<4x4xbf16>, %i: index, %v: vector<4x4xbf16>) -> tensor<4x4xbf16> {
  %0 = vector.transfer_write %v, %a[%i, %i] {in_bounds = [true, true]} : vector<4x4xbf16>, tensor<4x4xbf16>
  return %0 : tensor<4x4xbf16>
}

func.func @p1230(%a: tensor<4x4xbf16>, %i: index, %p: bf16) -> vector<4xbf16> {
  %0 = vector.transfer_read %a[%i, %i], %p {in_bounds = [true]} : tensor<4x4xbf16>, vector<4xbf16>
  return %0 : vector<4xbf16>
}

func.func @p1231(%a: tensor<4x4xbf16>, %i: index, %v: vector<4xbf16>) -> tensor<4x4xbf16> {
  %0 = vector.transfer_write %v, %a[%i, %i] {in_bounds = [true]} : vector<4xbf16>, tensor<4x4xbf16>
  return %0 : tensor<4x4xbf16>
}

func.func @p1232(%a: tensor<4x4xi32>, %i: index, %p: i32) -> vector<4x4xi32> {
  %0 = vector.transfer_read %a[%i, %i], %p {in_bounds = [true, true]} : tensor<4x4xi32>, vector<4x4xi32>
  return %0 : vector<4x4xi32>
}

func.func @p1233(%a: tensor<4x4xi32>, %i: index, %v: vector<4x4xi32>) -> tensor<4x4xi32> {
  %0 = vector.transfer_write %v, %a[%i, %i] {in_bounds = [true, true]} : vector<4x4xi32>, tensor<4x4xi32>
  return %0 : tensor<4x4xi32>
}

func.func @p1234(%a: tensor<4x4xi32>, %i: index, %p: i32) -> vector<4xi32> {
  %0 = vector.transfer_read %a[%i, %i], %p {in_bounds = [true]} : tensor<4x4xi32>, vector<4xi32>
  return %0 : vector<4xi32>
}

func.func @p1235(%a: tensor<4x4xi32>, %i: index, %v: vector<4xi32>) -> tensor<4x4xi32> {
  %0 = vector.transfer_write %v, %a[%i, %i] {in_bounds = [true]} : vector<4xi32>, tensor<4x4xi32>
  return %0 : tensor<4x4xi32>
}

func.func @p1236(%a: tensor<4x4xf32>, %i: index, %p: f32) -> vector<4x4xf32> {
  %0 = vector.transfer_read %a[%i, %i], %p {in_bounds = [false, false]} : tensor<4x4xf32>, vector<4x4xf32>
  return %0 : vector<4x4xf32>
}

func.func @p1237(%a: tensor<4x4xf32>, %i: index, %v: vector<4x4xf32>) -> tensor<4x4xf32> {
  %0 = vector.transfer_write %v, %a[%i, %i] {in_bounds = [false, false]} : vector<4x4xf32>, tensor<4x4xf32>
  return %0 : tensor<4x4xf32>
}

func.func @p1238(%a: tensor<4x4xf32>, %i: index, %p: f32) -> vector<4xf32> {
  %0 = vector.transfer_read %a[%i, %i], %p {in_bounds = [false]} : tensor<4x4xf32>, vector<4xf32>
  return %0 : vector<4xf32>
}

func.func @p1239(%a: tensor<4x4xf32>, %i: index, %v: vector<4xf32>) -> tensor<4x4xf32> {
  %0 = vector.transfer_write %v, %a[%i, %i] {in_bounds = [false]} : vector<4xf32>, tensor<4x4xf32>
  return %0 : tensor<4x4xf32>
}

func.func @p1240(%a: tensor<4x4xbf16>, %i: index, %p: bf16) -> vector<4x4xbf16> {
  %0 = vector.transfer_read %a[%i, %i], %p {in_bounds = [false, false]} : tensor<4x4xbf16>, vector<4x4xbf16>
  return %0 : vector<4x4xbf16>
}

func.func @p1241(%a: tensor<4x4xbf16>, %i: index, %v: vector<4x4xbf16>) -> tensor<4x4xbf16> {
  %0 = vector.transfer_write %v, %a[%i, %i] {in_bounds = [false, false]} : vector<4x4xbf16>, tensor<4x4xbf16>
  return %0 : tensor<4x4xbf16>
}

func.func @p1242(%a: tensor<4x4xbf16>, %i: index, %p: bf16) -> vector<4xbf16> {
  %0 = vector.transfer_read %a[%i, %i], %p {in_bounds = [false]} : tensor<4x4xbf16>, vector<4xbf16>
  return %0 : vector<4xbf16>
}

func.func @p1243(%a: tensor<4x4xbf16>, %i: index, %v: vector<4xbf16>) -> tensor<4x4xbf16> {
  %0 = vector.transfer_write %v, %a[%i, %i] {in_bounds = [false]} : vector<4xbf16>, tensor<4x4xbf16>
  return %0 : tensor<4x4xbf16>
}

func.func @p1244(%a: tensor<4x4xi32>, %i: index, %p: i32) -> vector<4x4xi32> {
  %0 = vector.transfer_read %a[%i, %i], %p {in_bounds = [false, false]} : tensor<4x4xi32>, vector<4x4xi32>
  return %0 : vector<4x4xi32>
}

func.func @p1245(%a: tensor<4x4xi32>, %i: index, %v: vector<4x4xi32>) -> tensor<4x4xi32> {
  %0 = vector.transfer_write %v, %a[%i, %i] {in_bounds = [false, false]} : vector<4x4xi32>, tensor<4x4xi32>
  return %0 : tensor<4x4xi32>
}

func.func @p1246(%a: tensor<4x4xi32>, %i: index, %p: i32) -> vector<4xi32> {
  %0 = vector.transfer_read %a[%i, %i], %p {in_bounds = [false]} : tensor<4x4xi32>, vector<4xi32>
  return %0 : vector<4xi32>
}

func.func @p1247(%a: tensor<4x4xi32>, %i: index, %v: vector<4xi32>) -> tensor<4x4xi32> {
  %0 = vector.transfer_write %v, %a[%i, %i] {in_bounds = [false]} : vector<4xi32>, tensor<4x4xi32>
  return %0 : tensor<4x4xi32>
}

func.func @p1248(%a: tensor<?x?xf32>, %i: index, %p: f32) -> vector<4x4xf32> {
  %0 = vector.transfer_read %a[%i, %i], %p {in_bounds = [true, true]} : tensor<?x?xf32>, vector<4x4xf32>
  return %0 : vector<4x4xf32>
}

func.func @p1249(%a: tensor<?x?xf32>, %i: index, %v: vector<4x4xf32>) -> tensor<?x?xf32> {
  %0 = vector.transfer_write %v, %a[%i, %i] {in_bounds = [true, true]} : vector<4x4xf32>, tensor<?x?xf32>
  return %0 : tensor<?x?xf32>
}

func.func @p1250(%a: tensor<?x?xf32>, %i: index, %p: f32) -> vector<4xf32> {
  %0 = vector.transfer_read %a[%i, %i], %p {in_bounds = [true]} : tensor<?x?xf32>, vector<4xf32>
  return %0 : vector<4xf32>
}

func.func @p1251(%a: tensor<?x?xf32>, %i: index, %v: vector<4xf32>) -> tensor<?x?xf32> {
  %0 = vector.transfer_write %v, %a[%i, %i] {in_bounds = [true]} : vector<4xf32>, tensor<?x?xf32>
  return %0 : tensor<?x?xf32>
}

func.func @p1252(%a: tensor<?x?xbf16>, %i: index, %p: bf16) -> vector<4x4xbf16> {
  %0 = vector.transfer_read %a[%i, %i], %p {in_bounds = [true, true]} : tensor<?x?xbf16>, vector<4x4xbf16>
  return %0 : vector<4x4xbf16>
}

func.func @p1253(%a: tensor<?x?xbf16>, %i: index, %v: vector<4x4xbf16>) -> tensor<?x?xbf16> {
  %0 = vector.transfer_write %v, %a[%i, %i] {in_bounds = [true, true]} : vector<4x4xbf16>, tensor<?x?xbf16>
  return %0 : tensor<?x?xbf16>
}

func.func @p1254(%a: tensor<?x?xbf16>, %i: index, %p: bf16) -> vector<4xbf16> {
  %0 = vector.transfer_read %a[%i, %i], %p {in_bounds = [true]} : tensor<?x?xbf16>, vector<4xbf16>
  return %0 : vector<4xbf16>
}

func.func @p1255(%a: tensor<?x?xbf16>, %i: index, %v: vector<4xbf16>) -> tensor<?x?xbf16> {
  %0 = vector.transfer_write %v, %a[%i, %i] {in_bounds = [true]} : vector<4xbf16>, tensor<?x?xbf16>
  return %0 : tensor<?x?xbf16>
}

func.func @p1256(%a: tensor<?x?xi32>, %i: index, %p: i32) -> vector<4x4xi32> {
  %0 = vector.transfer_read %a[%i, %i], %p {in_bounds = [true, true]} : tensor<?x?xi32>, vector<4x4xi32>
  return %0 : vector<4x4xi32>
}

func.func @p1257(%a: tensor<?x?xi32>, %i: index, %v: vector<4x4xi32>) -> tensor<?x?xi32> {
  %0 = vector.transfer_write %v, %a[%i, %i] {in_bounds = [true, true]} : vector<4x4xi32>, tensor<?x?xi32>
  return %0 : tensor<?x?xi32>
}

func.func @p1258(%a: tensor<?x?xi32>, %i: index, %p: i32) -> vector<4xi32> {
  %0 = vector.transfer_read %a[%i, %i], %p {in_bounds = [true]} : tensor<?x?xi32>, vector<4xi32>
  return %0 : vector<4xi32>
}

func.func @p1259(%a: tensor<?x?xi32>, %i: index, %v: vector<4xi32>) -> tensor<?x?xi32> {
  %0 = vector.transfer_write %v, %a[%i, %i] {in_bounds = [true]} : vector<4xi32>, tensor<?x?xi32>
  return %0 : tensor<?x?xi32>
}

func.func @p1260(%a: tensor<?x?xf32>, %i: index, %p: f32) -> vector<4x4xf32> {
  %0 = vector.transfer_read %a[%i, %i], %p {in_bounds = [false, false]} : tensor<?x?xf32>, vector<4x4xf32>
  return %0 : vector<4x4xf32>
}

func.func @p1261(%a: tensor<?x?xf32>, %i: index, %v: vector<4x4xf32>) -> tensor<?x?xf32> {
  %0 = vector.transfer_write %v, %a[%i, %i] {in_bounds = [false, false]} : vector<4x4xf32>, tensor<?x?xf32>
  return %0 : tensor<?x?xf32>
}

func.func @p1262(%a: tensor<?x?xf32>, %i: index, %p: f32) -> vector<4xf32> {
  %0 = vector.transfer_read %a[%i, %i], %p {in_bounds = [false]} : tensor<?x?xf32>, vector<4xf32>
  return %0 : vector<4xf32>
}

func.func @p1263(%a: tensor<?x?xf32>, %i: index, %v: vector<4xf32>) -> tensor<?x?xf32> {
  %0 = vector.transfer_write %v, %a[%i, %i] {in_bounds = [false]} : vector<4xf32>, tensor<?x?xf32>
  return %0 : tensor<?x?xf32>
}

func.func @p1264(%a: tensor<?x?xbf16>, %i: index, %p: bf16) -> vector<4x4xbf16> {
  %0 = vector.transfer_read %a[%i, %i], %p {in_bounds = [false, false]} : tensor<?x?xbf16>, vector<4x4xbf16>
  return %0 : vector<4x4xbf16>
}

func.func @p1265(%a: tensor<?x?xbf16>, %i: index, %v: vector<4x4xbf16>) -> tensor<?x?xbf16> {
  %0 = vector.transfer_write %v, %a[%i, %i] {in_bounds = [false, false]} : vector<4x4xbf16>, tensor<?x?xbf16>
  return %0 : tensor<?x?xbf16>
}

func.func @p1266(%a: tensor<?x?xbf16>, %i: index, %p: bf16) -> vector<4xbf16> {
  %0 = vector.transfer_read %a[%i, %i], %p {in_bounds = [false]} : tensor<?x?xbf16>, vector<4xbf16>
  return %0 : vector<4xbf16>
}

func.func @p1267(%a: tensor<?x?xbf16>, %i: index, %v: vector<4xbf16>) -> tensor<?x?xbf16> {
  %0 = vector.transfer_write %v, %a[%i, %i] {in_bounds = [false]} : vector<4xbf16>, tensor<?x?xbf16>
  return %0 : tensor<?x?xbf16>
}

func.func @p1268(%a: tensor<?x?xi32>, %i: index, %p: i32) -> vector<4x4xi32> {
  %0 = vector.transfer_read %a[%i, %i], %p {in_bounds = [false, false]} : tensor<?x?xi32>, vector<4x4xi32>
  return %0 : vector<4x4xi32>
}

func.func @p1269(%a: tensor<?x?xi32>, %i: index, %v: vector<4x4xi32>) -> tensor<?x?xi32> {
  %0 = vector.transfer_write %v, %a[%i, %i] {in_bounds = [false, false]} : vector<4x4xi32>, tensor<?x?xi32>
  return %0 : tensor<?x?xi32>
}

func.func @p1270(%a: tensor<?x?xi32>, %i: index, %p: i32) -> vector<4xi32> {
  %0 = vector.transfer_read %a[%i, %i], %p {in_bounds = [false]} : tensor<?x?xi32>, vector<4xi32>
  return %0 : vector<4xi32>
}

func.func @p1271(%a: tensor<?x?xi32>, %i: index, %v: vector<4xi32>) -> tensor<?x?xi32> {
  %0 = vector.transfer_write %v, %a[%i, %i] {in_bounds = [false]} : vector<4xi32>, tensor<?x?xi32>
  return %0 : tensor<?x?xi32>
}

func.func @p1272(%a: tensor<4x4xf32>, %i: index, %p: f32) -> vector<4x4xf32> {
  %0 = vector.transfer_read %a[%i, %i], %p {permutation_map = affine_map<(d0, d1) -> (d1, d0)>, in_bounds = [true, true]} : tensor<4x4xf32>, vector<4x4xf32>
  return %0 : vector<4x4xf32>
}

func.func @p1273(%a: tensor<4x4xf32>, %i: index, %p: f32) -> vector<4x4xf32> {
  %0 = vector.transfer_read %a[%i, %i], %p {permutation_map = affine_map<(d0, d1) -> (d0, 0)>, in_bounds = [true, true]} : tensor<4x4xf32>, vector<4x4xf32>
  return %0 : vector<4x4xf32>
}

func.func @p1274(%a: tensor<4x4xf32>, %i: index, %p: f32, %m: vector<4x4xi1>) -> vector<4x4xf32> {
  %0 = vector.transfer_read %a[%i, %i], %p, %m {in_bounds = [true, true]} : tensor<4x4xf32>, vector<4x4xf32>
  return %0 : vector<4x4xf32>
}

func.func @p1275(%a: tensor<4x4xf32>, %i: index, %p: f32, %m: vector<4xi1>) -> vector<4xf32> {
  %0 = vector.transfer_read %a[%i, %i], %p, %m {in_bounds = [true]} : tensor<4x4xf32>, vector<4xf32>
  return %0 : vector<4xf32>
}

func.func @p1276(%a: tensor<4xf32>, %i: index, %p: f32) -> vector<4xf32> {
  %0 = vector.transfer_read %a[%i], %p {in_bounds = [true]} : tensor<4xf32>, vector<4xf32>
  return %0 : vector<4xf32>
}

func.func @p1277(%a: tensor<f32>, %p: f32) -> vector<f32> {
  %0 = vector.transfer_read %a[], %p : tensor<f32>, vector<f32>
  return %0 : vector<f32>
}

func.func @p1278(%a: memref<4x4xf32>, %i: index, %p: f32) -> vector<4x4xf32> {
  %0 = vector.transfer_read %a[%i, %i], %p {in_bounds = [true, true]} : memref<4x4xf32>, vector<4x4xf32>
  return %0 : vector<4x4xf32>
}

func.func @p1279(%a: memref<4x4xf32>, %i: index, %v: vector<4x4xf32>) {
  vector.transfer_write %v, %a[%i, %i] {in_bounds = [true, true]} : vector<4x4xf32>, memref<4x4xf32>
  return
}

func.func @p1280(%a: memref<4x4xf32>, %i: index, %p: f32) -> vector<4xf32> {
  %0 = vector.transfer_read %a[%i, %i], %p {in_bounds = [true]} : memref<4x4xf32>, vector<4xf32>
  return %0 : vector<4xf32>
}

func.func @p1281(%a: memref<4x4xf32>, %i: index, %v: vector<4xf32>) {
  vector.transfer_write %v, %a[%i, %i] {in_bounds = [true]} : vector<4xf32>, memref<4x4xf32>
  return
}

func.func @p1282(%a: memref<4x4xbf16>, %i: index, %p: bf16) -> vector<4x4xbf16> {
  %0 = vector.transfer_read %a[%i, %i], %p {in_bounds = [true, true]} : memref<4x4xbf16>, vector<4x4xbf16>
  return %0 : vector<4x4xbf16>
}

func.func @p1283(%a: memref<4x4xbf16>, %i: index, %v: vector<4x4xbf16>) {
  vector.transfer_write %v, %a[%i, %i] {in_bounds = [true, true]} : vector<4x4xbf16>, memref<4x4xbf16>
  return
}

func.func @p1284(%a: memref<4x4xbf16>, %i: index, %p: bf16) -> vector<4xbf16> {
  %0 = vector.transfer_read %a[%i, %i], %p {in_bounds = [true]} : memref<4x4xbf16>, vector<4xbf16>
  return %0 : vector<4xbf16>
}

func.func @p1285(%a: memref<4x4xbf16>, %i: index, %v: vector<4xbf16>) {
  vector.transfer_write %v, %a[%i, %i] {in_bounds = [true]} : vector<4xbf16>, memref<4x4xbf16>
  return
}

func.func @p1286(%a: memref<4x4xi32>, %i: index, %p: i32) -> vector<4x4xi32> {
  %0 = vector.transfer_read %a[%i, %i], %p {in_bounds = [true, true]} : memref<4x4xi32>, vector<4x4xi32>
  return %0 : vector<4x4xi32>
}

func.func @p1287(%a: memref<4x4xi32>, %i: index, %v: vector<4x4xi32>) {
  vector.transfer_write %v, %a[%i, %i] {in_bounds = [true, true]} : vector<4x4xi32>, memref<4x4xi32>
  return
}

func.func @p1288(%a: memref<4x4xi32>, %i: index, %p: i32) -> vector<4xi32> {
  %0 = vector.transfer_read %a[%i, %i], %p {in_bounds = [true]} : memref<4x4xi32>, vector<4xi32>
  return %0 : vector<4xi32>
}

func.func @p1289(%a: memref<4x4xi32>, %i: index, %v: vector<4xi32>) {
  vector.transfer_write %v, %a[%i, %i] {in_bounds = [true]} : vector<4xi32>, memref<4x4xi32>
  return
}

func.func @p1290(%a: memref<4x4xf32>, %i: index, %p: f32) -> vector<4x4xf32> {
  %0 = vector.transfer_read %a[%i, %i], %p {in_bounds = [false, false]} : memref<4x4xf32>, vector<4x4xf32>
  return %0 : vector<4x4xf32>
}

func.func @p1291(%a: memref<4x4xf32>, %i: index, %v: vector<4x4xf32>) {
  vector.transfer_write %v, %a[%i, %i] {in_bounds = [false, false]} : vector<4x4xf32>, memref<4x4xf32>
  return
}

func.func @p1292(%a: memref<4x4xf32>, %i: index, %p: f32) -> vector<4xf32> {
  %0 = vector.transfer_read %a[%i, %i], %p {in_bounds = [false]} : memref<4x4xf32>, vector<4xf32>
  return %0 : vector<4xf32>
}

func.func @p1293(%a: memref<4x4xf32>, %i: index, %v: vector<4xf32>) {
  vector.transfer_write %v, %a[%i, %i] {in_bounds = [false]} : vector<4xf32>, memref<4x4xf32>
  return
}

func.func @p1294(%a: memref<4x4xbf16>, %i: index, %p: bf16) -> vector<4x4xbf16> {
  %0 = vector.transfer_read %a[%i, %i], %p {in_bounds = [false, false]} : memref<4x4xbf16>, vector<4x4xbf16>
  return %0 : vector<4x4xbf16>
}

func.func @p1295(%a: memref<4x4xbf16>, %i: index, %v: vector<4x4xbf16>) {
  vector.transfer_write %v, %a[%i, %i] {in_bounds = [false, false]} : vector<4x4xbf16>, memref<4x4xbf16>
  return
}

func.func @p1296(%a: memref<4x4xbf16>, %i: index, %p: bf16) -> vector<4xbf16> {
  %0 = vector.transfer_read %a[%i, %i], %p {in_bounds = [false]} : memref<4x4xbf16>, vector<4xbf16>
  return %0 : vector<4xbf16>
}

func.func @p1297(%a: memref<4x4xbf16>, %i: index, %v: vector<4xbf16>) {
  vector.transfer_write %v, %a[%i, %i] {in_bounds = [false]} : vector<4xbf16>, memref<4x4xbf16>
  return
}

func.func @p1298(%a: memref<4x4xi32>, %i: index, %p: i32) -> vector<4x4xi32> {
  %0 = vector.transfer_read %a[%i, %i], %p {in_bounds = [false, false]} : memref<4x4xi32>, vector<4x4xi32>
  return %0 : vector<4x4xi32>
}

func.func @p1299(%a: memref<4x4xi32>, %i: index, %v: vector<4x4xi32>) {
  vector.transfer_write %v, %a[%i, %i] {in_bounds = [false, false]} : vector<4x4xi32>, memref<4x4xi32>
  return
}

func.func @p1300(%a: memref<4x4xi32>, %i: index, %p: i32) -> vector<4xi32> {
  %0 = vector.transfer_read %a[%i, %i], %p {in_bounds = [false]} : memref<4x4xi32>, vector<4xi32>
  return %0 : vector<4xi32>
}

func.func @p1301(%a: memref<4x4xi32>, %i: index, %v: vector<4xi32>) {
  vector.transfer_write %v, %a[%i, %i] {in_bounds = [false]} : vector<4xi32>, memref<4x4xi32>
  return
}

func.func @p1302(%a: memref<?x?xf32>, %i: index, %p: f32) -> vector<4x4xf32> {
  %0 = vector.transfer_read %a[%i, %i], %p {in_bounds = [true, true]} : memref<?x?xf32>, vector<4x4xf32>
  return %0 : vector<4x4xf32>
}

func.func @p1303(%a: memref<?x?xf32>, %i: index, %v: vector<4x4xf32>) {
  vector.transfer_write %v, %a[%i, %i] {in_bounds = [true, true]} : vector<4x4xf32>, memref<?x?xf32>
  return
}

func.func @p1304(%a: memref<?x?xf32>, %i: index, %p: f32) -> vector<4xf32> {
  %0 = vector.transfer_read %a[%i, %i], %p {in_bounds = [true]} : memref<?x?xf32>, vector<4xf32>
  return %0 : vector<4xf32>
}

func.func @p1305(%a: memref<?x?xf32>, %i: index, %v: vector<4xf32>) {
  vector.transfer_write %v, %a[%i, %i] {in_bounds = [true]} : vector<4xf32>, memref<?x?xf32>
  return
}

func.func @p1306(%a: memref<?x?xbf16>, %i: index, %p: bf16) -> vector<4x4xbf16> {
  %0 = vector.transfer_read %a[%i, %i], %p {in_bounds = [true, true]} : memref<?x?xbf16>, vector<4x4xbf16>
  return %0 : vector<4x4xbf16>
}

func.func @p1307(%a: memref<?x?xbf16>, %i: index, %v: vector<4x4xbf16>) {
  vector.transfer_write %v, %a[%i, %i] {in_bounds = [true, true]} : vector<4x4xbf16>, memref<?x?xbf16>
  return
}

func.func @p1308(%a: memref<?x?xbf16>, %i: index, %p: bf16) -> vector<4xbf16> {
  %0 = vector.transfer_read %a[%i, %i], %p {in_bounds = [true]} : memref<?x?xbf16>, vector<4xbf16>
  return %0 : vector<4xbf16>
}

func.func @p1309(%a: memref<?x?xbf16>, %i: index, %v: vector<4xbf16>) {
  vector.transfer_write %v, %a[%i, %i] {in_bounds = [true]} : vector<4xbf16>, memref<?x?xbf16>
  return
}

func.func @p1310(%a: memref<?x?xi32>, %i: index, %p: i32) -> vector<4x4xi32> {
  %0 = vector.transfer_read %a[%i, %i], %p {in_bounds = [true, true]} : memref<?x?xi32>, vector<4x4xi32>
  return %0 : vector<4x4xi32>
}

func.func @p1311(%a: memref<?x?xi32>, %i: index, %v: vector<4x4xi32>) {
  vector.transfer_write %v, %a[%i, %i] {in_bounds = [true, true]} : vector<4x4xi32>, memref<?x?xi32>
  return
}

func.func @p1312(%a: memref<?x?xi32>, %i: index, %p: i32) -> vector<4xi32> {
  %0 = vector.transfer_read %a[%i, %i], %p {in_bounds = [true]} : memref<?x?xi32>, vector<4xi32>
  return %0 : vector<4xi32>
}

func.func @p1313(%a: memref<?x?xi32>, %i: index, %v: vector<4xi32>) {
  vector.transfer_write %v, %a[%i, %i] {in_bounds = [true]} : vector<4xi32>, memref<?x?xi32>
  return
}

func.func @p1314(%a: memref<?x?xf32>, %i: index, %p: f32) -> vector<4x4xf32> {
  %0 = vector.transfer_read %a[%i, %i], %p {in_bounds = [false, false]} : memref<?x?xf32>, vector<4x4xf32>
  return %0 : vector<4x4xf32>
}

func.func @p1315(%a: memref<?x?xf32>, %i: index, %v: vector<4x4xf32>) {
  vector.transfer_write %v, %a[%i, %i] {in_bounds = [false, false]} : vector<4x4xf32>, memref<?x?xf32>
  return
}

func.func @p1316(%a: memref<?x?xf32>, %i: index, %p: f32) -> vector<4xf32> {
  %0 = vector.transfer_read %a[%i, %i], %p {in_bounds = [false]} : memref<?x?xf32>, vector<4xf32>
  return %0 : vector<4xf32>
}

func.func @p1317(%a: memref<?x?xf32>, %i: index, %v: vector<4xf32>) {
  vector.transfer_write %v, %a[%i, %i] {in_bounds = [false]} : vector<4xf32>, memref<?x?xf32>
  return
}

func.func @p1318(%a: memref<?x?xbf16>, %i: index, %p: bf16) -> vector<4x4xbf16> {
  %0 = vector.transfer_read %a[%i, %i], %p {in_bounds = [false, false]} : memref<?x?xbf16>, vector<4x4xbf16>
  return %0 : vector<4x4xbf16>
}

func.func @p1319(%a: memref<?x?xbf16>, %i: index, %v: vector<4x4xbf16>) {
  vector.transfer_write %v, %a[%i, %i] {in_bounds = [false, false]} : vector<4x4xbf16>, memref<?x?xbf16>
  return
}

func.func @p1320(%a: memref<?x?xbf16>, %i: index, %p: bf16) -> vector<4xbf16> {
  %0 = vector.transfer_read %a[%i, %i], %p {in_bounds = [false]} : memref<?x?xbf16>, vector<4xbf16>
  return %0 : vector<4xbf16>
}

func.func @p1321(%a: memref<?x?xbf16>, %i: index, %v: vector<4xbf16>) {
  vector.transfer_write %v, %a[%i, %i] {in_bounds = [false]} : vector<4xbf16>, memref<?x?xbf16>
  return
}

func.func @p1322(%a: memref<?x?xi32>, %i: index, %p: i32) -> vector<4x4xi32> {
  %0 = vector.transfer_read %a[%i, %i], %p {in_bounds = [false, false]} : memref<?x?xi32>, vector<4x4xi32>
  return %0 : vector<4x4xi32>
}

func.func @p1323(%a: memref<?x?xi32>, %i: index, %v: vector<4x4xi32>) {
  vector.transfer_write %v, %a[%i, %i] {in_bounds = [false, false]} : vector<4x4xi32>, memref<?x?xi32>
  return
}

func.func @p1324(%a: memref<?x?xi32>, %i: index, %p: i32) -> vector<4xi32> {
  %0 = vector.transfer_read %a[%i, %i], %p {in_bounds = [false]} : memref<?x?xi32>, vector<4xi32>
  return %0 : vector<4xi32>
}

func.func @p1325(%a: memref<?x?xi32>, %i: index, %v: vector<4xi32>) {
  vector.transfer_write %v, %a[%i, %i] {in_bounds = [false]} : vector<4xi32>, memref<?x?xi32>
  return
}

func.func @p1326(%a: memref<4x4xf32>, %i: index, %p: f32) -> vector<4x4xf32> {
  %0 = vector.transfer_read %a[%i, %i], %p {permutation_map = affine_map<(d0, d1) -> (d1, d0)>, in_bounds = [true, true]} : memref<4x4xf32>, vector<4x4xf32>
  return %0 : vector<4x4xf32>
}

func.func @p1327(%a: memref<4x4xf32>, %i: index, %p: f32) -> vector<4x4xf32> {
  %0 = vector.transfer_read %a[%i, %i], %p {permutation_map = affine_map<(d0, d1) -> (d0, 0)>, in_bounds = [true, true]} : memref<4x4xf32>, vector<4x4xf32>
  return %0 : vector<4x4xf32>
}

func.func @p1328(%a: memref<4x4xf32>, %i: index, %p: f32, %m: vector<4x4xi1>) -> vector<4x4xf32> {
  %0 = vector.transfer_read %a[%i, %i], %p, %m {in_bounds = [true, true]} : memref<4x4xf32>, vector<4x4xf32>
  return %0 : vector<4x4xf32>
}

func.func @p1329(%a: memref<4x4xf32>, %i: index, %p: f32, %m: vector<4xi1>) -> vector<4xf32> {
  %0 = vector.transfer_read %a[%i, %i], %p, %m {in_bounds = [true]} : memref<4x4xf32>, vector<4xf32>
  return %0 : vector<4xf32>
}

func.func @p1330(%a: memref<4xf32>, %i: index, %p: f32) -> vector<4xf32> {
  %0 = vector.transfer_read %a[%i], %p {in_bounds = [true]} : memref<4xf32>, vector<4xf32>
  return %0 : vector<4xf32>
}

func.func @p1331(%a: memref<f32>, %p: f32) -> vector<f32> {
  %0 = vector.transfer_read %a[], %p : memref<f32>, vector<f32>
  return %0 : vector<f32>
}

func.func @p1332(%a: memref<8x8xf32>, %i: index) -> vector<4xf32> {
  %0 = vector.load %a[%i, %i] : memref<8x8xf32>, vector<4xf32>
  return %0 : vector<4xf32>
}

func.func @p1333(%a: memref<8x8xf32>, %i: index, %v: vector<4xf32>) {
  vector.store %v, %a[%i, %i] : memref<8x8xf32>, vector<4xf32>
  return
}

func.func @p1334(%v: vector<4xf32>, %w: vector<4xf32>) -> vector<4xf32> {
  %0 = vector.fma %v, %v, %w : vector<4xf32>
  return %0 : vector<4xf32>
}

func.func @p1335(%a: f32) -> vector<4xf32> {
  %0 = vector.broadcast %a : f32 to vector<4xf32>
  return %0 : vector<4xf32>
}

func.func @p1336(%a: memref<8x8xf32>, %i: index, %m: vector<4xi1>, %v: vector<4xf32>) -> vector<4xf32> {
  %0 = vector.maskedload %a[%i, %i], %m, %v : memref<8x8xf32>, vector<4xi1>, vector<4xf32> into vector<4xf32>
  return %0 : vector<4xf32>
}

func.func @p1337(%a: memref<8x8xf32>, %i: index, %m: vector<4xi1>, %v: vector<4xf32>) {
  vector.maskedstore %a[%i, %i], %m, %v : memref<8x8xf32>, vector<4xi1>, vector<4xf32>
  return
}

func.func @p1338(%a: memref<8x8xf32>, %i: index) -> vector<4x4xf32> {
  %0 = vector.load %a[%i, %i] : memref<8x8xf32>, vector<4x4xf32>
  return %0 : vector<4x4xf32>
}

func.func @p1339(%a: memref<8x8xf32>, %i: index, %v: vector<4x4xf32>) {
  vector.store %v, %a[%i, %i] : memref<8x8xf32>, vector<4x4xf32>
  return
}

func.func @p1340(%v: vector<4x4xf32>, %w: vector<4x4xf32>) -> vector<4x4xf32> {
  %0 = vector.fma %v, %v, %w : vector<4x4xf32>
  return %0 : vector<4x4xf32>
}

func.func @p1341(%a: f32) -> vector<4x4xf32> {
  %0 = vector.broadcast %a : f32 to vector<4x4xf32>
  return %0 : vector<4x4xf32>
}

func.func @p1342(%a: memref<8x8xf32>, %i: index) -> vector<[4]xf32> {
  %0 = vector.load %a[%i, %i] : memref<8x8xf32>, vector<[4]xf32>
  return %0 : vector<[4]xf32>
}

func.func @p1343(%a: memref<8x8xf32>, %i: index, %v: vector<[4]xf32>) {
  vector.store %v, %a[%i, %i] : memref<8x8xf32>, vector<[4]xf32>
  return
}

func.func @p1344(%v: vector<[4]xf32>, %w: vector<[4]xf32>) -> vector<[4]xf32> {
  %0 = vector.fma %v, %v, %w : vector<[4]xf32>
  return %0 : vector<[4]xf32>
}

func.func @p1345(%a: f32) -> vector<[4]xf32> {
  %0 = vector.broadcast %a : f32 to vector<[4]xf32>
  return %0 : vector<[4]xf32>
}

func.func @p1346(%a: memref<8x8xf32>, %i: index, %m: vector<[4]xi1>, %v: vector<[4]xf32>) -> vector<[4]xf32> {
  %0 = vector.maskedload %a[%i, %i], %m, %v : memref<8x8xf32>, vector<[4]xi1>, vector<[4]xf32> into vector<[4]xf32>
  return %0 : vector<[4]xf32>
}

func.func @p1347(%a: memref<8x8xf32>, %i: index, %m: vector<[4]xi1>, %v: vector<[4]xf32>) {
  vector.maskedstore %a[%i, %i], %m, %v : memref<8x8xf32>, vector<[4]xi1>, vector<[4]xf32>
  return
}

func.func @p1348(%a: vector<4x4xf32>, %b: vector<4x4xf32>, %c: vector<4x4xf32>) -> vector<4x4xf32> {
  %0 = vector.contract {indexing_maps = [affine_map<(m,n,k)->(m,k)>, affine_map<(m,n,k)->(k,n)>, affine_map<(m,n,k)->(m,n)>], iterator_types = ["parallel", "parallel", "reduction"], kind = #vector.kind<add>} %a, %b, %c : vector<4x4xf32>, vector<4x4xf32> into vector<4x4xf32>
  return %0 : vector<4x4xf32>
}

func.func @p1349(%a: vector<4x4xf32>, %b: vector<4x4xf32>, %c: vector<4x4xf32>) -> vector<4x4xf32> {
  %0 = vector.contract {indexing_maps = [affine_map<(m,n,k)->(m,k)>, affine_map<(m,n,k)->(n,k)>, affine_map<(m,n,k)->(m,n)>], iterator_types = ["parallel", "parallel", "reduction"], kind = #vector.kind<add>} %a, %b, %c : vector<4x4xf32>, vector<4x4xf32> into vector<4x4xf32>
  return %0 : vector<4x4xf32>
}

func.func @p1350(%a: vector<4x4xf32>, %b: vector<4xf32>, %c: vector<4xf32>) -> vector<4xf32> {
  %0 = vector.contract {indexing_maps = [affine_map<(m,k)->(m,k)>, affine_map<(m,k)->(k)>, affine_map<(m,k)->(m)>], iterator_types = ["parallel", "reduction"], kind = #vector.kind<add>} %a, %b, %c : vector<4x4xf32>, vector<4xf32> into vector<4xf32>
  return %0 : vector<4xf32>
}

func.func @p1351(%a: vector<4x4xi32>, %b: vector<4x4xi32>, %c: vector<4x4xi32>) -> vector<4x4xi32> {
  %0 = vector.contract {indexing_maps = [affine_map<(m,n,k)->(m,k)>, affine_map<(m,n,k)->(k,n)>, affine_map<(m,n,k)->(m,n)>], iterator_types = ["parallel", "parallel", "reduction"], kind = #vector.kind<add>} %a, %b, %c : vector<4x4xi32>, vector<4x4xi32> into vector<4x4xi32>
  return %0 : vector<4x4xi32>
}

func.func @p1352(%a: vector<4x4xi32>, %b: vector<4x4xi32>, %c: vector<4x4xi32>) -> vector<4x4xi32> {
  %0 = vector.contract {indexing_maps = [affine_map<(m,n,k)->(m,k)>, affine_map<(m,n,k)->(n,k)>, affine_map<(m,n,k)->(m,n)>], iterator_types = ["parallel", "parallel", "reduction"], kind = #vector.kind<add>} %a, %b, %c : vector<4x4xi32>, vector<4x4xi32> into vector<4x4xi32>
  return %0 : vector<4x4xi32>
}

func.func @p1353(%a: vector<4x4xi32>, %b: vector<4xi32>, %c: vector<4xi32>) -> vector<4xi32> {
  %0 = vector.contract {indexing_maps = [affine_map<(m,k)->(m,k)>, affine_map<(m,k)->(k)>, affine_map<(m,k)->(m)>], iterator_types = ["parallel", "reduction"], kind = #vector.kind<add>} %a, %b, %c : vector<4x4xi32>, vector<4xi32> into vector<4xi32>
  return %0 : vector<4xi32>
}

func.func @p1354(%a: vector<4x4xbf16>, %b: vector<4x4xbf16>, %c: vector<4x4xf32>) -> vector<4x4xf32> {
  %0 = vector.contract {indexing_maps = [affine_map<(m,n,k)->(m,k)>, affine_map<(m,n,k)->(k,n)>, affine_map<(m,n,k)->(m,n)>], iterator_types = ["parallel", "parallel", "reduction"], kind = #vector.kind<add>} %a, %b, %c : vector<4x4xbf16>, vector<4x4xbf16> into vector<4x4xf32>
  return %0 : vector<4x4xf32>
}

func.func @p1355(%a: vector<4x4xbf16>, %b: vector<4x4xbf16>, %c: vector<4x4xf32>) -> vector<4x4xf32> {
  %0 = vector.contract {indexing_maps = [affine_map<(m,n,k)->(m,k)>, affine_map<(m,n,k)->(n,k)>, affine_map<(m,n,k)->(m,n)>], iterator_types = ["parallel", "parallel", "reduction"], kind = #vector.kind<add>} %a, %b, %c : vector<4x4xbf16>, vector<4x4xbf16> into vector<4x4xf32>
  return %0 : vector<4x4xf32>
}

func.func @p1356(%a: vector<4x4xbf16>, %b: vector<4xbf16>, %c: vector<4xf32>) -> vector<4xf32> {
  %0 = vector.contract {indexing_maps = [affine_map<(m,k)->(m,k)>, affine_map<(m,k)->(k)>, affine_map<(m,k)->(m)>], iterator_types = ["parallel", "reduction"], kind = #vector.kind<add>} %a, %b, %c : vector<4x4xbf16>, vector<4xbf16> into vector<4xf32>
  return %0 : vector<4xf32>
}

func.func @p1357(%a: vector<4x4xbf16>, %b: vector<4x4xbf16>, %c: vector<4x4xbf16>) -> vector<4x4xbf16> {
  %0 = vector.contract {indexing_maps = [affine_map<(m,n,k)->(m,k)>, affine_map<(m,n,k)->(k,n)>, affine_map<(m,n,k)->(m,n)>], iterator_types = ["parallel", "parallel", "reduction"], kind = #vector.kind<add>} %a, %b, %c : vector<4x4xbf16>, vector<4x4xbf16> into vector<4x4xbf16>
  return %0 : vector<4x4xbf16>
}

func.func @p1358(%a: vector<4x4xbf16>, %b: vector<4x4xbf16>, %c: vector<4x4xbf16>) -> vector<4x4xbf16> {
  %0 = vector.contract {indexing_maps = [affine_map<(m,n,k)->(m,k)>, affine_map<(m,n,k)->(n,k)>, affine_map<(m,n,k)->(m,n)>], iterator_types = ["parallel", "parallel", "reduction"], kind = #vector.kind<add>} %a, %b, %c : vector<4x4xbf16>, vector<4x4xbf16> into vector<4x4xbf16>
  return %0 : vector<4x4xbf16>
}

func.func @p1359(%a: vector<4x4xbf16>, %b: vector<4xbf16>, %c: vector<4xbf16>) -> vector<4xbf16> {
  %0 = vector.contract {indexing_maps = [affine_map<(m,k)->(m,k)>, affine_map<(m,k)->(k)>, affine_map<(m,k)->(m)>], iterator_types = ["parallel", "reduction"], kind = #vector.kind<add>} %a, %b, %c : vector<4x4xbf16>, vector<4xbf16> into vector<4xbf16>
  return %0 : vector<4xbf16>
}

func.func @p1360(%a: vector<4xf32>) -> f32 {
  %0 = vector.extract %a[1] : f32 from vector<4xf32>
  return %0 : f32
}

func.func @p1361(%a: vector<4xf32>, %b: f32) -> vector<4xf32> {
  %0 = vector.insert %b, %a[1] : f32 into vector<4xf32>
  return %0 : vector<4xf32>
}

func.func @p1362(%b: f32) -> vector<4xf32> {
  %0 = vector.broadcast %b : f32 to vector<4xf32>
  return %0 : vector<4xf32>
}

func.func @p1363(%a: vector<4x4xf32>) -> vector<4xf32> {
  %0 = vector.extract %a[1] : vector<4xf32> from vector<4x4xf32>
  return %0 : vector<4xf32>
}

func.func @p1364(%a: vector<4x4xf32>, %b: vector<4xf32>) -> vector<4x4xf32> {
  %0 = vector.insert %b, %a[1] : vector<4xf32> into vector<4x4xf32>
  return %0 : vector<4x4xf32>
}

func.func @p1365(%b: vector<4xf32>) -> vector<4x4xf32> {
  %0 = vector.broadcast %b : vector<4xf32> to vector<4x4xf32>
  return %0 : vector<4x4xf32>
}

func.func @p1366(%a: vector<4x4xf32>) -> f32 {
  %0 = vector.extract %a[1, 1] : f32 from vector<4x4xf32>
  return %0 : f32
}

func.func @p1367(%a: vector<4x4xf32>, %b: f32) -> vector<4x4xf32> {
  %0 = vector.insert %b, %a[1, 1] : f32 into vector<4x4xf32>
  return %0 : vector<4x4xf32>
}

func.func @p1368(%a: vector<4xi32>) -> i32 {
  %0 = vector.extract %a[1] : i32 from vector<4xi32>
  return %0 : i32
}

func.func @p1369(%a: vector<4xi32>, %b: i32) -> vector<4xi32> {
  %0 = vector.insert %b, %a[1] : i32 into vector<4xi32>
  return %0 : vector<4xi32>
}

func.func @p1370(%b: i32) -> vector<4xi32> {
  %0 = vector.broadcast %b : i32 to vector<4xi32>
  return %0 : vector<4xi32>
}

func.func @p1371(%a: vector<4xbf16>) -> bf16 {
  %0 = vector.extract %a[1] : bf16 from vector<4xbf16>
  return %0 : bf16
}

func.func @p1372(%a: vector<4xbf16>, %b: bf16) -> vector<4xbf16> {
  %0 = vector.insert %b, %a[1] : bf16 into vector<4xbf16>
  return %0 : vector<4xbf16>
}

func.func @p1373(%b: bf16) -> vector<4xbf16> {
  %0 = vector.broadcast %b : bf16 to vector<4xbf16>
  return %0 : vector<4xbf16>
}

func.func @p1374(%a: vector<2x4x4xf32>) -> vector<4x4xf32> {
  %0 = vector.extract %a[1] : vector<4x4xf32> from vector<2x4x4xf32>
  return %0 : vector<4x4xf32>
}

func.func @p1375(%a: vector<2x4x4xf32>, %b: vector<4x4xf32>) -> vector<2x4x4xf32> {
  %0 = vector.insert %b, %a[1] : vector<4x4xf32> into vector<2x4x4xf32>
  return %0 : vector<2x4x4xf32>
}

func.func @p1376(%a: vector<4x4xbf16>) -> vector<4xbf16> {
  %0 = vector.extract %a[1] : vector<4xbf16> from vector<4x4xbf16>
  return %0 : vector<4xbf16>
}

func.func @p1377(%a: vector<4x4xbf16>, %b: vector<4xbf16>) -> vector<4x4xbf16> {
  %0 = vector.insert %b, %a[1] : vector<4xbf16> into vector<4x4xbf16>
  return %0 : vector<4x4xbf16>
}

func.func @p1378(%b: vector<4xbf16>) -> vector<4x4xbf16> {
  %0 = vector.broadcast %b : vector<4xbf16> to vector<4x4xbf16>
  return %0 : vector<4x4xbf16>
}

func.func @p1379(%a: vector<4x4xi32>) -> vector<4xi32> {
  %0 = vector.extract %a[1] : vector<4xi32> from vector<4x4xi32>
  return %0 : vector<4xi32>
}

func.func @p1380(%a: vector<4x4xi32>, %b: vector<4xi32>) -> vector<4x4xi32> {
  %0 = vector.insert %b, %a[1] : vector<4xi32> into vector<4x4xi32>
  return %0 : vector<4x4xi32>
}

func.func @p1381(%b: vector<4xi32>) -> vector<4x4xi32> {
  %0 = vector.broadcast %b : vector<4xi32> to vector<4x4xi32>
  return %0 : vector<4x4xi32>
}

func.func @p1382(%a: vector<4xf32>, %i: index) -> f32 {
  %0 = vector.extract %a[%i] : f32 from vector<4xf32>
  return %0 : f32
}

func.func @p1383(%a: vector<4xf32>, %i: index, %b: f32) -> vector<4xf32> {
  %0 = vector.insert %b, %a[%i] : f32 into vector<4xf32>
  return %0 : vector<4xf32>
}

func.func @p1384(%a: vector<f32>) -> f32 {
  %0 = vector.extract %a[] : f32 from vector<f32>
  return %0 : f32
}

func.func @p1385(%b: vector<4xf32>) -> vector<4x4xf32> {
  %0 = vector.broadcast %b : vector<4xf32> to vector<4x4xf32>
  return %0 : vector<4x4xf32>
}

func.func @p1386(%b: f32, %c: f32) -> vector<2xf32> {
  %0 = vector.from_elements %b, %c : vector<2xf32>
  return %0 : vector<2xf32>
}

func.func @p1387(%b: vector<4xf32>) -> f32 {
  %0:4 = vector.to_elements %b : vector<4xf32>
  return %0#0 : f32
}

func.func @p1388(%b: f32, %c: f32) -> vector<2x2xf32> {
  %0 = vector.from_elements %b, %c, %b, %c : vector<2x2xf32>
  return %0 : vector<2x2xf32>
}

func.func @p1389(%i: index) -> vector<4xi1> {
  %0 = vector.create_mask %i : vector<4xi1>
  return %0 : vector<4xi1>
}

func.func @p1390(%i: index) -> vector<[4]xi1> {
  %0 = vector.create_mask %i : vector<[4]xi1>
  return %0 : vector<[4]xi1>
}

func.func @p1391(%i: index) -> vector<4x4xi1> {
  %0 = vector.create_mask %i, %i : vector<4x4xi1>
  return %0 : vector<4x4xi1>
}

func.func @p1392() -> vector<4xi1> {
  %0 = vector.constant_mask [2] : vector<4xi1>
  return %0 : vector<4xi1>
}

func.func @p1393() -> vector<4x4xi1> {
  %0 = vector.constant_mask [2, 2] : vector<4x4xi1>
  return %0 : vector<4x4xi1>
}

func.func @p1394(%a: vector<1x4xf32>) -> vector<4xf32> {
  %0 = vector.shape_cast %a : vector<1x4xf32> to vector<4xf32>
  return %0 : vector<4xf32>
}

func.func @p1395(%a: vector<4xf32>) -> vector<1x4xf32> {
  %0 = vector.shape_cast %a : vector<4xf32> to vector<1x4xf32>
  return %0 : vector<1x4xf32>
}

func.func @p1396(%a: vector<16xf32>) -> vector<4x4xf32> {
  %0 = vector.shape_cast %a : vector<16xf32> to vector<4x4xf32>
  return %0 : vector<4x4xf32>
}

func.func @p1397(%a: vector<4x4xf32>) -> vector<16xf32> {
  %0 = vector.shape_cast %a : vector<4x4xf32> to vector<16xf32>
  return %0 : vector<16xf32>
}

func.func @p1398(%a: vector<2x2x4xf32>) -> vector<4x4xf32> {
  %0 = vector.shape_cast %a : vector<2x2x4xf32> to vector<4x4xf32>
  return %0 : vector<4x4xf32>
}

func.func @p1399(%a: vector<4xf32>) -> vector<4xi32> {
  %0 = vector.bitcast %a : vector<4xf32> to vector<4xi32>
  return %0 : vector<4xi32>
}

func.func @p1400(%a: vector<4x4xf32>) -> vector<4x4xi32> {
  %0 = vector.bitcast %a : vector<4x4xf32> to vector<4x4xi32>
  return %0 : vector<4x4xi32>
}

func.func @p1401(%a: vector<4xf32>) -> f32 {
  %0 = vector.reduction <add>, %a : vector<4xf32> into f32
  return %0 : f32
}

func.func @p1402(%a: vector<4x4xf32>, %b: vector<4xf32>) -> vector<4xf32> {
  %0 = vector.multi_reduction <add>, %a, %b [1] : vector<4x4xf32> to vector<4xf32>
  return %0 : vector<4xf32>
}

func.func @p1403(%a: vector<4x4xf32>, %b: vector<4xf32>) -> vector<4xf32> {
  %0 = vector.multi_reduction <add>, %a, %b [0] : vector<4x4xf32> to vector<4xf32>
  return %0 : vector<4xf32>
}

func.func @p1404(%a: vector<4xf32>, %b: f32) -> f32 {
  %0 = vector.multi_reduction <add>, %a, %b [0] : vector<4xf32> to f32
  return %0 : f32
}

func.func @p1405(%a: vector<4xf32>, %b: f32) -> f32 {
  %0 = vector.reduction <add>, %a, %b : vector<4xf32> into f32
  return %0 : f32
}

func.func @p1406(%a: vector<4xf32>) -> f32 {
  %0 = vector.reduction <mul>, %a : vector<4xf32> into f32
  return %0 : f32
}

func.func @p1407(%a: vector<4x4xf32>, %b: vector<4xf32>) -> vector<4xf32> {
  %0 = vector.multi_reduction <mul>, %a, %b [1] : vector<4x4xf32> to vector<4xf32>
  return %0 : vector<4xf32>
}

func.func @p1408(%a: vector<4x4xf32>, %b: vector<4xf32>) -> vector<4xf32> {
  %0 = vector.multi_reduction <mul>, %a, %b [0] : vector<4x4xf32> to vector<4xf32>
  return %0 : vector<4xf32>
}

func.func @p1409(%a: vector<4xf32>, %b: f32) -> f32 {
  %0 = vector.multi_reduction <mul>, %a, %b [0] : vector<4xf32> to f32
  return %0 : f32
}

func.func @p1410(%a: vector<4xf32>, %b: f32) -> f32 {
  %0 = vector.reduction <mul>, %a, %b : vector<4xf32> into f32
  return %0 : f32
}

func.func @p1411(%a: vector<4xf32>) -> f32 {
  %0 = vector.reduction <maximumf>, %a : vector<4xf32> into f32
  return %0 : f32
}

func.func @p1412(%a: vector<4x4xf32>, %b: vector<4xf32>) -> vector<4xf32> {
  %0 = vector.multi_reduction <maximumf>, %a, %b [1] : vector<4x4xf32> to vector<4xf32>
  return %0 : vector<4xf32>
}

func.func @p1413(%a: vector<4x4xf32>, %b: vector<4xf32>) -> vector<4xf32> {
  %0 = vector.multi_reduction <maximumf>, %a, %b [0] : vector<4x4xf32> to vector<4xf32>
  return %0 : vector<4xf32>
}

func.func @p1414(%a: vector<4xf32>, %b: f32) -> f32 {
  %0 = vector.multi_reduction <maximumf>, %a, %b [0] : vector<4xf32> to f32
  return %0 : f32
}

func.func @p1415(%a: vector<4xf32>, %b: f32) -> f32 {
  %0 = vector.reduction <maximumf>, %a, %b : vector<4xf32> into f32
  return %0 : f32
}

func.func @p1416(%a: vector<4xf32>) -> f32 {
  %0 = vector.reduction <minimumf>, %a : vector<4xf32> into f32
  return %0 : f32
}

func.func @p1417(%a: vector<4x4xf32>, %b: vector<4xf32>) -> vector<4xf32> {
  %0 = vector.multi_reduction <minimumf>, %a, %b [1] : vector<4x4xf32> to vector<4xf32>
  return %0 : vector<4xf32>
}

func.func @p1418(%a: vector<4x4xf32>, %b: vector<4xf32>) -> vector<4xf32> {
  %0 = vector.multi_reduction <minimumf>, %a, %b [0] : vector<4x4xf32> to vector<4xf32>
  return %0 : vector<4xf32>
}

func.func @p1419(%a: vector<4xf32>, %b: f32) -> f32 {
  %0 = vector.multi_reduction <minimumf>, %a, %b [0] : vector<4xf32> to f32
  return %0 : f32
}

func.func @p1420(%a: vector<4xf32>, %b: f32) -> f32 {
  %0 = vector.reduction <minimumf>, %a, %b : vector<4xf32> into f32
  return %0 : f32
}

func.func @p1421(%a: vector<4xf32>) -> f32 {
  %0 = vector.reduction <maxnumf>, %a : vector<4xf32> into f32
  return %0 : f32
}

func.func @p1422(%a: vector<4x4xf32>, %b: vector<4xf32>) -> vector<4xf32> {
  %0 = vector.multi_reduction <maxnumf>, %a, %b [1] : vector<4x4xf32> to vector<4xf32>
  return %0 : vector<4xf32>
}

func.func @p1423(%a: vector<4x4xf32>, %b: vector<4xf32>) -> vector<4xf32> {
  %0 = vector.multi_reduction <maxnumf>, %a, %b [0] : vector<4x4xf32> to vector<4xf32>
  return %0 : vector<4xf32>
}

func.func @p1424(%a: vector<4xf32>, %b: f32) -> f32 {
  %0 = vector.multi_reduction <maxnumf>, %a, %b [0] : vector<4xf32> to f32
  return %0 : f32
}

func.func @p1425(%a: vector<4xf32>, %b: f32) -> f32 {
  %0 = vector.reduction <maxnumf>, %a, %b : vector<4xf32> into f32
  return %0 : f32
}

func.func @p1426(%a: vector<4xf32>) -> f32 {
  %0 = vector.reduction <minnumf>, %a : vector<4xf32> into f32
  return %0 : f32
}

func.func @p1427(%a: vector<4x4xf32>, %b: vector<4xf32>) -> vector<4xf32> {
  %0 = vector.multi_reduction <minnumf>, %a, %b [1] : vector<4x4xf32> to vector<4xf32>
  return %0 : vector<4xf32>
}

func.func @p1428(%a: vector<4x4xf32>, %b: vector<4xf32>) -> vector<4xf32> {
  %0 = vector.multi_reduction <minnumf>, %a, %b [0] : vector<4x4xf32> to vector<4xf32>
  return %0 : vector<4xf32>
}

func.func @p1429(%a: vector<4xf32>, %b: f32) -> f32 {
  %0 = vector.multi_reduction <minnumf>, %a, %b [0] : vector<4xf32> to f32
  return %0 : f32
}

func.func @p1430(%a: vector<4xf32>, %b: f32) -> f32 {
  %0 = vector.reduction <minnumf>, %a, %b : vector<4xf32> into f32
  return %0 : f32
}

func.func @p1431(%a: vector<4xi32>) -> i32 {
  %0 = vector.reduction <add>, %a : vector<4xi32> into i32
  return %0 : i32
}

func.func @p1432(%a: vector<4x4xi32>, %b: vector<4xi32>) -> vector<4xi32> {
  %0 = vector.multi_reduction <add>, %a, %b [1] : vector<4x4xi32> to vector<4xi32>
  return %0 : vector<4xi32>
}

func.func @p1433(%a: vector<4xi32>) -> i32 {
  %0 = vector.reduction <mul>, %a : vector<4xi32> into i32
  return %0 : i32
}

func.func @p1434(%a: vector<4x4xi32>, %b: vector<4xi32>) -> vector<4xi32> {
  %0 = vector.multi_reduction <mul>, %a, %b [1] : vector<4x4xi32> to vector<4xi32>
  return %0 : vector<4xi32>
}

func.func @p1435(%a: vector<4xi32>) -> i32 {
  %0 = vector.reduction <maxsi>, %a : vector<4xi32> into i32
  return %0 : i32
}

func.func @p1436(%a: vector<4x4xi32>, %b: vector<4xi32>) -> vector<4xi32> {
  %0 = vector.multi_reduction <maxsi>, %a, %b [1] : vector<4x4xi32> to vector<4xi32>
  return %0 : vector<4xi32>
}

func.func @p1437(%a: vector<4xi32>) -> i32 {
  %0 = vector.reduction <minsi>, %a : vector<4xi32> into i32
  return %0 : i32
}

func.func @p1438(%a: vector<4x4xi32>, %b: vector<4xi32>) -> vector<4xi32> {
  %0 = vector.multi_reduction <minsi>, %a, %b [1] : vector<4x4xi32> to vector<4xi32>
  return %0 : vector<4xi32>
}

func.func @p1439(%a: vector<4xi32>) -> i32 {
  %0 = vector.reduction <and>, %a : vector<4xi32> into i32
  return %0 : i32
}

func.func @p1440(%a: vector<4x4xi32>, %b: vector<4xi32>) -> vector<4xi32> {
  %0 = vector.multi_reduction <and>, %a, %b [1] : vector<4x4xi32> to vector<4xi32>
  return %0 : vector<4xi32>
}

func.func @p1441(%a: vector<4xi32>) -> i32 {
  %0 = vector.reduction <or>, %a : vector<4xi32> into i32
  return %0 : i32
}

func.func @p1442(%a: vector<4x4xi32>, %b: vector<4xi32>) -> vector<4xi32> {
  %0 = vector.multi_reduction <or>, %a, %b [1] : vector<4x4xi32> to vector<4xi32>
  return %0 : vector<4xi32>
}

func.func @p1443(%a: vector<4xi32>) -> i32 {
  %0 = vector.reduction <xor>, %a : vector<4xi32> into i32
  return %0 : i32
}

func.func @p1444(%a: vector<4x4xi32>, %b: vector<4xi32>) -> vector<4xi32> {
  %0 = vector.multi_reduction <xor>, %a, %b [1] : vector<4x4xi32> to vector<4xi32>
  return %0 : vector<4xi32>
}

func.func @p1445(%a: vector<4x4xf32>) -> vector<4x4xf32> {
  %0 = vector.transpose %a, [1, 0] : vector<4x4xf32> to vector<4x4xf32>
  return %0 : vector<4x4xf32>
}

func.func @p1446(%a: vector<4x4xi32>) -> vector<4x4xi32> {
  %0 = vector.transpose %a, [1, 0] : vector<4x4xi32> to vector<4x4xi32>
  return %0 : vector<4x4xi32>
}

func.func @p1447(%a: vector<4x4xbf16>) -> vector<4x4xbf16> {
  %0 = vector.transpose %a, [1, 0] : vector<4x4xbf16> to vector<4x4xbf16>
  return %0 : vector<4x4xbf16>
}

func.func @p1448(%a: vector<2x4x4xf32>) -> vector<4x2x4xf32> {
  %0 = vector.transpose %a, [1, 0, 2] : vector<2x4x4xf32> to vector<4x2x4xf32>
  return %0 : vector<4x2x4xf32>
}

func.func @p1449(%a: vector<4xf32>, %b: vector<4x4xf32>) -> vector<4x4xf32> {
  %0 = vector.outerproduct %a, %a, %b {kind = #vector.kind<add>} : vector<4xf32>, vector<4xf32>
  return %0 : vector<4x4xf32>
}

func.func @p1450(%a: vector<4xf32>) -> vector<4x4xf32> {
  %0 = vector.outerproduct %a, %a : vector<4xf32>, vector<4xf32>
  return %0 : vector<4x4xf32>
}

func.func @p1451(%a: vector<4xf32>, %s: f32, %b: vector<4xf32>) -> vector<4xf32> {
  %0 = vector.outerproduct %a, %s, %b {kind = #vector.kind<add>} : vector<4xf32>, f32
  return %0 : vector<4xf32>
}

func.func @p1452(%a: vector<4xf32>) -> vector<2xf32> {
  %0 = vector.extract_strided_slice %a {offsets = [0], sizes = [2], strides = [1]} : vector<4xf32> to vector<2xf32>
  return %0 : vector<2xf32>
}

func.func @p1453(%a: vector<4xf32>, %b: vector<2xf32>) -> vector<4xf32> {
  %0 = vector.insert_strided_slice %b, %a {offsets = [0], strides = [1]} : vector<2xf32> into vector<4xf32>
  return %0 : vector<4xf32>
}

func.func @p1454(%a: vector<4x4xf32>) -> vector<2x4xf32> {
  %0 = vector.extract_strided_slice %a {offsets = [0, 0], sizes = [2, 4], strides = [1, 1]} : vector<4x4xf32> to vector<2x4xf32>
  return %0 : vector<2x4xf32>
}

func.func @p1455(%a: vector<4x4xf32>, %b: vector<2x2xf32>) -> vector<4x4xf32> {
  %0 = vector.insert_strided_slice %b, %a {offsets = [0, 0], strides = [1, 1]} : vector<2x2xf32> into vector<4x4xf32>
  return %0 : vector<4x4xf32>
}

func.func @p1456(%a: vector<4xf32>) -> vector<4xf32> {
  %0 = vector.shuffle %a, %a [0, 5, 2, 7] : vector<4xf32>, vector<4xf32>
  return %0 : vector<4xf32>
}

func.func @p1457(%a: vector<4xf32>) -> vector<8xf32> {
  %0 = vector.interleave %a, %a : vector<4xf32> -> vector<8xf32>
  return %0 : vector<8xf32>
}

func.func @p1458(%a: vector<4xf32>) -> vector<2xf32> {
  %0, %1 = vector.deinterleave %a : vector<4xf32> -> vector<2xf32>
  return %0 : vector<2xf32>
}

func.func @p1459(%a: memref<8xf32>, %i: index, %x: vector<4xindex>, %m: vector<4xi1>, %v: vector<4xf32>) -> vector<4xf32> {
  %0 = vector.gather %a[%i][%x], %m, %v : memref<8xf32>, vector<4xindex>, vector<4xi1>, vector<4xf32> into vector<4xf32>
  return %0 : vector<4xf32>
}

func.func @p1460(%a: memref<8xf32>, %i: index, %x: vector<4xindex>, %m: vector<4xi1>, %v: vector<4xf32>) {
  vector.scatter %a[%i][%x], %m, %v : memref<8xf32>, vector<4xindex>, vector<4xi1>, vector<4xf32>
  return
}

func.func @p1461(%m: vector<4xi1>, %a: vector<4xf32>) -> f32 {
  %0 = vector.mask %m { vector.reduction <add>, %a : vector<4xf32> into f32 } : vector<4xi1> -> f32
  return %0 : f32
}

func.func @p1462(%m: vector<4xi1>, %a: memref<4xf32>, %i: index, %p: f32) -> vector<4xf32> {
  %0 = vector.mask %m { vector.transfer_read %a[%i], %p {in_bounds = [true]} : memref<4xf32>, vector<4xf32> } : vector<4xi1> -> vector<4xf32>
  return %0 : vector<4xf32>
}

func.func @p1463() -> vector<4xindex> {
  %0 = vector.step : vector<4xindex>
  return %0 : vector<4xindex>
}

func.func @p1464() -> index {
  %0 = vector.vscale
  return %0 : index
}

func.func @p1465(%a: f32) {
  vector.print %a : f32
  return
}

func.func @p1466(%a: vector<4xf32>) {
  vector.print %a : vector<4xf32>
  return
}

func.func @p1467(%a: memref<4x4xf32>) -> memref<vector<4x4xf32>> {
  %0 = vector.type_cast %a : memref<4x4xf32> to memref<vector<4x4xf32>>
  return %0 : memref<vector<4x4xf32>>
}

func.func @p1468(%a: memref<4x4xf32>, %i: index) -> f32 {
  %0 = memref.load %a[%i, %i] : memref<4x4xf32>
  return %0 : f32
}

func.func @p1469(%a: memref<4x4xf32>, %i: index, %s: f32) {
  memref.store %s, %a[%i, %i] : memref<4x4xf32>
  return
}

func.func @p1470(%a: memref<?x?xf32>, %i: index) -> f32 {
  %0 = memref.load %a[%i, %i] : memref<?x?xf32>
  return %0 : f32
}

func.func @p1471(%a: memref<?x?xf32>, %i: index, %s: f32) {
  memref.store %s, %a[%i, %i] : memref<?x?xf32>
  return
}

func.func @p1472(%a: memref<4x4xf32, strided<[8, 1], offset: ?>>, %i: index) -> f32 {
  %0 = memref.load %a[%i, %i] : memref<4x4xf32, strided<[8, 1], offset: ?>>
  return %0 : f32
}

func.func @p1473(%a: memref<4x4xf32, strided<[8, 1], offset: ?>>, %i: index, %s: f32) {
  memref.store %s, %a[%i, %i] : memref<4x4xf32, strided<[8, 1], offset: ?>>
  return
}

func.func @p1474(%a: memref<?x?xf32, strided<[?, ?], offset: ?>>, %i: index) -> f32 {
  %0 = memref.load %a[%i, %i] : memref<?x?xf32, strided<[?, ?], offset: ?>>
  return %0 : f32
}

func.func @p1475(%a: memref<?x?xf32, strided<[?, ?], offset: ?>>, %i: index, %s: f32) {
  memref.store %s, %a[%i, %i] : memref<?x?xf32, strided<[?, ?], offset: ?>>
  return
}

func.func @p1476(%a: memref<f32>) -> f32 {
  %0 = memref.load %a[] : memref<f32>
  return %0 : f32
}

func.func @p1477(%a: memref<f32>, %s: f32) {
  memref.store %s, %a[] : memref<f32>
  return
}

func.func @p1478() -> memref<4x4xf32> {
  %0 = memref.alloc() : memref<4x4xf32>
  return %0 : memref<4x4xf32>
}

func.func @p1479(%i: index) -> memref<?x?xf32> {
  %0 = memref.alloc(%i, %i) : memref<?x?xf32>
  return %0 : memref<?x?xf32>
}

func.func @p1480() -> memref<f32> {
  %0 = memref.alloc() : memref<f32>
  return %0 : memref<f32>
}

func.func @p1481() -> memref<4x4xf32> {
  %0 = memref.alloca() : memref<4x4xf32>
  return %0 : memref<4x4xf32>
}

func.func @p1482(%i: index) -> memref<?x?xf32> {
  %0 = memref.alloca(%i, %i) : memref<?x?xf32>
  return %0 : memref<?x?xf32>
}

func.func @p1483() -> memref<f32> {
  %0 = memref.alloca() : memref<f32>
  return %0 : memref<f32>
}

func.func @p1484(%a: memref<4x4xf32>) {
  memref.dealloc %a : memref<4x4xf32>
  return
}

func.func @p1485(%a: memref<?x?xf32>) {
  memref.dealloc %a : memref<?x?xf32>
  return
}

func.func @p1486(%a: memref<4x4xbf16>, %i: index) -> bf16 {
  %0 = memref.load %a[%i, %i] : memref<4x4xbf16>
  return %0 : bf16
}

func.func @p1487(%a: memref<4x4xbf16>, %i: index, %s: bf16) {
  memref.store %s, %a[%i, %i] : memref<4x4xbf16>
  return
}

func.func @p1488(%a: memref<?x?xbf16>, %i: index) -> bf16 {
  %0 = memref.load %a[%i, %i] : memref<?x?xbf16>
  return %0 : bf16
}

func.func @p1489(%a: memref<?x?xbf16>, %i: index, %s: bf16) {
  memref.store %s, %a[%i, %i] : memref<?x?xbf16>
  return
}

func.func @p1490(%a: memref<4x4xbf16, strided<[8, 1], offset: ?>>, %i: index) -> bf16 {
  %0 = memref.load %a[%i, %i] : memref<4x4xbf16, strided<[8, 1], offset: ?>>
  return %0 : bf16
}

func.func @p1491(%a: memref<4x4xbf16, strided<[8, 1], offset: ?>>, %i: index, %s: bf16) {
  memref.store %s, %a[%i, %i] : memref<4x4xbf16, strided<[8, 1], offset: ?>>
  return
}

func.func @p1492(%a: memref<?x?xbf16, strided<[?, ?], offset: ?>>, %i: index) -> bf16 {
  %0 = memref.load %a[%i, %i] : memref<?x?xbf16, strided<[?, ?], offset: ?>>
  return %0 : bf16
}

func.func @p1493(%a: memref<?x?xbf16, strided<[?, ?], offset: ?>>, %i: index, %s: bf16) {
  memref.store %s, %a[%i, %i] : memref<?x?xbf16, strided<[?, ?], offset: ?>>
  return
}

func.func @p1494(%a: memref<bf16>) -> bf16 {
  %0 = memref.load %a[] : memref<bf16>
  return %0 : bf16
}

func.func @p1495(%a: memref<bf16>, %s: bf16) {
  memref.store %s, %a[] : memref<bf16>
  return
}

func.func @p1496() -> memref<4x4xbf16> {
  %0 = memref.alloc() : memref<4x4xbf16>
  return %0 : memref<4x4xbf16>
}

func.func @p1497(%i: index) -> memref<?x?xbf16> {
  %0 = memref.alloc(%i, %i) : memref<?x?xbf16>
  return %0 : memref<?x?xbf16>
}

func.func @p1498() -> memref<bf16> {
  %0 = memref.alloc() : memref<bf16>
  return %0 : memref<bf16>
}

func.func @p1499() -> memref<4x4xbf16> {
  %0 = memref.alloca() : memref<4x4xbf16>
  return %0 : memref<4x4xbf16>
}

func.func @p1500(%i: index) -> memref<?x?xbf16> {
  %0 = memref.alloca(%i, %i) : memref<?x?xbf16>
  return %0 : memref<?x?xbf16>
}

func.func @p1501() -> memref<bf16> {
  %0 = memref.alloca() : memref<bf16>
  return %0 : memref<bf16>
}

func.func @p1502(%a: memref<4x4xbf16>) {
  memref.dealloc %a : memref<4x4xbf16>
  return
}

func.func @p1503(%a: memref<?x?xbf16>) {
  memref.dealloc %a : memref<?x?xbf16>
  return
}

func.func @p1504(%a: memref<4x4xi32>, %i: index) -> i32 {
  %0 = memref.load %a[%i, %i] : memref<4x4xi32>
  return %0 : i32
}

func.func @p1505(%a: memref<4x4xi32>, %i: index, %s: i32) {
  memref.store %s, %a[%i, %i] : memref<4x4xi32>
  return
}

func.func @p1506(%a: memref<?x?xi32>, %i: index) -> i32 {
  %0 = memref.load %a[%i, %i] : memref<?x?xi32>
  return %0 : i32
}

func.func @p1507(%a: memref<?x?xi32>, %i: index, %s: i32) {
  memref.store %s, %a[%i, %i] : memref<?x?xi32>
  return
}

func.func @p1508(%a: memref<4x4xi32, strided<[8, 1], offset: ?>>, %i: index) -> i32 {
  %0 = memref.load %a[%i, %i] : memref<4x4xi32, strided<[8, 1], offset: ?>>
  return %0 : i32
}

func.func @p1509(%a: memref<4x4xi32, strided<[8, 1], offset: ?>>, %i: index, %s: i32) {
  memref.store %s, %a[%i, %i] : memref<4x4xi32, strided<[8, 1], offset: ?>>
  return
}

func.func @p1510(%a: memref<?x?xi32, strided<[?, ?], offset: ?>>, %i: index) -> i32 {
  %0 = memref.load %a[%i, %i] : memref<?x?xi32, strided<[?, ?], offset: ?>>
  return %0 : i32
}

func.func @p1511(%a: memref<?x?xi32, strided<[?, ?], offset: ?>>, %i: index, %s: i32) {
  memref.store %s, %a[%i, %i] : memref<?x?xi32, strided<[?, ?], offset: ?>>
  return
}

func.func @p1512(%a: memref<i32>) -> i32 {
  %0 = memref.load %a[] : memref<i32>
  return %0 : i32
}

func.func @p1513(%a: memref<i32>, %s: i32) {
  memref.store %s, %a[] : memref<i32>
  return
}

func.func @p1514() -> memref<4x4xi32> {
  %0 = memref.alloc() : memref<4x4xi32>
  return %0 : memref<4x4xi32>
}

func.func @p1515(%i: index) -> memref<?x?xi32> {
  %0 = memref.alloc(%i, %i) : memref<?x?xi32>
  return %0 : memref<?x?xi32>
}

func.func @p1516() -> memref<i32> {
  %0 = memref.alloc() : memref<i32>
  return %0 : memref<i32>
}

func.func @p1517() -> memref<4x4xi32> {
  %0 = memref.alloca() : memref<4x4xi32>
  return %0 : memref<4x4xi32>
}

func.func @p1518(%i: index) -> memref<?x?xi32> {
  %0 = memref.alloca(%i, %i) : memref<?x?xi32>
  return %0 : memref<?x?xi32>
}

func.func @p1519() -> memref<i32> {
  %0 = memref.alloca() : memref<i32>
  return %0 : memref<i32>
}

func.func @p1520(%a: memref<4x4xi32>) {
  memref.dealloc %a : memref<4x4xi32>
  return
}

func.func @p1521(%a: memref<?x?xi32>) {
  memref.dealloc %a : memref<?x?xi32>
  return
}

func.func @p1522(%a: memref<4x4xindex>, %i: index) -> index {
  %0 = memref.load %a[%i, %i] : memref<4x4xindex>
  return %0 : index
}

func.func @p1523(%a: memref<4x4xindex>, %i: index, %s: index) {
  memref.store %s, %a[%i, %i] : memref<4x4xindex>
  return
}

func.func @p1524(%a: memref<?x?xindex>, %i: index) -> index {
  %0 = memref.load %a[%i, %i] : memref<?x?xindex>
  return %0 : index
}

func.func @p1525(%a: memref<?x?xindex>, %i: index, %s: index) {
  memref.store %s, %a[%i, %i] : memref<?x?xindex>
  return
}

func.func @p1526(%a: memref<4x4xindex, strided<[8, 1], offset: ?>>, %i: index) -> index {
  %0 = memref.load %a[%i, %i] : memref<4x4xindex, strided<[8, 1], offset: ?>>
  return %0 : index
}

func.func @p1527(%a: memref<4x4xindex, strided<[8, 1], offset: ?>>, %i: index, %s: index) {
  memref.store %s, %a[%i, %i] : memref<4x4xindex, strided<[8, 1], offset: ?>>
  return
}

func.func @p1528(%a: memref<?x?xindex, strided<[?, ?], offset: ?>>, %i: index) -> index {
  %0 = memref.load %a[%i, %i] : memref<?x?xindex, strided<[?, ?], offset: ?>>
  return %0 : index
}

func.func @p1529(%a: memref<?x?xindex, strided<[?, ?], offset: ?>>, %i: index, %s: index) {
  memref.store %s, %a[%i, %i] : memref<?x?xindex, strided<[?, ?], offset: ?>>
  return
}

func.func @p1530(%a: memref<index>) -> index {
  %0 = memref.load %a[] : memref<index>
  return %0 : index
}

func.func @p1531(%a: memref<index>, %s: index) {
  memref.store %s, %a[] : memref<index>
  return
}

func.func @p1532() -> memref<4x4xindex> {
  %0 = memref.alloc() : memref<4x4xindex>
  return %0 : memref<4x4xindex>
}

func.func @p1533(%i: index) -> memref<?x?xindex> {
  %0 = memref.alloc(%i, %i) : memref<?x?xindex>
  return %0 : memref<?x?xindex>
}

func.func @p1534() -> memref<index> {
  %0 = memref.alloc() : memref<index>
  return %0 : memref<index>
}

func.func @p1535() -> memref<4x4xindex> {
  %0 = memref.alloca() : memref<4x4xindex>
  return %0 : memref<4x4xindex>
}

func.func @p1536(%i: index) -> memref<?x?xindex> {
  %0 = memref.alloca(%i, %i) : memref<?x?xindex>
  return %0 : memref<?x?xindex>
}

func.func @p1537() -> memref<index> {
  %0 = memref.alloca() : memref<index>
  return %0 : memref<index>
}

func.func @p1538(%a: memref<4x4xindex>) {
  memref.dealloc %a : memref<4x4xindex>
  return
}

func.func @p1539(%a: memref<?x?xindex>) {
  memref.dealloc %a : memref<?x?xindex>
  return
}

func.func @p1540(%a: memref<4x4xi1>, %i: index) -> i1 {
  %0 = memref.load %a[%i, %i] : memref<4x4xi1>
  return %0 : i1
}

func.func @p1541(%a: memref<4x4xi1>, %i: index, %s: i1) {
  memref.store %s, %a[%i, %i] : memref<4x4xi1>
  return
}

func.func @p1542(%a: memref<?x?xi1>, %i: index) -> i1 {
  %0 = memref.load %a[%i, %i] : memref<?x?xi1>
  return %0 : i1
}

func.func @p1543(%a: memref<?x?xi1>, %i: index, %s: i1) {
  memref.store %s, %a[%i, %i] : memref<?x?xi1>
  return
}

func.func @p1544(%a: memref<4x4xi1, strided<[8, 1], offset: ?>>, %i: index) -> i1 {
  %0 = memref.load %a[%i, %i] : memref<4x4xi1, strided<[8, 1], offset: ?>>
  return %0 : i1
}

func.func @p1545(%a: memref<4x4xi1, strided<[8, 1], offset: ?>>, %i: index, %s: i1) {
  memref.store %s, %a[%i, %i] : memref<4x4xi1, strided<[8, 1], offset: ?>>
  return
}

func.func @p1546(%a: memref<?x?xi1, strided<[?, ?], offset: ?>>, %i: index) -> i1 {
  %0 = memref.load %a[%i, %i] : memref<?x?xi1, strided<[?, ?], offset: ?>>
  return %0 : i1
}

func.func @p1547(%a: memref<?x?xi1, strided<[?, ?], offset: ?>>, %i: index, %s: i1) {
  memref.store %s, %a[%i, %i] : memref<?x?xi1, strided<[?, ?], offset: ?>>
  return
}

func.func @p1548(%a: memref<i1>) -> i1 {
  %0 = memref.load %a[] : memref<i1>
  return %0 : i1
}

func.func @p1549(%a: memref<i1>, %s: i1) {
  memref.store %s, %a[] : memref<i1>
  return
}

func.func @p1550() -> memref<4x4xi1> {
  %0 = memref.alloc() : memref<4x4xi1>
  return %0 : memref<4x4xi1>
}

func.func @p1551(%i: index) -> memref<?x?xi1> {
  %0 = memref.alloc(%i, %i) : memref<?x?xi1>
  return %0 : memref<?x?xi1>
}

func.func @p1552() -> memref<i1> {
  %0 = memref.alloc() : memref<i1>
  return %0 : memref<i1>
}

func.func @p1553() -> memref<4x4xi1> {
  %0 = memref.alloca() : memref<4x4xi1>
  return %0 : memref<4x4xi1>
}

func.func @p1554(%i: index) -> memref<?x?xi1> {
  %0 = memref.alloca(%i, %i) : memref<?x?xi1>
  return %0 : memref<?x?xi1>
}

func.func @p1555() -> memref<i1> {
  %0 = memref.alloca() : memref<i1>
  return %0 : memref<i1>
}

func.func @p1556(%a: memref<4x4xi1>) {
  memref.dealloc %a : memref<4x4xi1>
  return
}

func.func @p1557(%a: memref<?x?xi1>) {
  memref.dealloc %a : memref<?x?xi1>
  return
}

func.func @p1558(%a: memref<4x4xf16>, %i: index) -> f16 {
  %0 = memref.load %a[%i, %i] : memref<4x4xf16>
  return %0 : f16
}

func.func @p1559(%a: memref<4x4xf16>, %i: index, %s: f16) {
  memref.store %s, %a[%i, %i] : memref<4x4xf16>
  return
}

func.func @p1560(%a: memref<?x?xf16>, %i: index) -> f16 {
  %0 = memref.load %a[%i, %i] : memref<?x?xf16>
  return %0 : f16
}

func.func @p1561(%a: memref<?x?xf16>, %i: index, %s: f16) {
  memref.store %s, %a[%i, %i] : memref<?x?xf16>
  return
}

func.func @p1562(%a: memref<4x4xf16, strided<[8, 1], offset: ?>>, %i: index) -> f16 {
  %0 = memref.load %a[%i, %i] : memref<4x4xf16, strided<[8, 1], offset: ?>>
  return %0 : f16
}

func.func @p1563(%a: memref<4x4xf16, strided<[8, 1], offset: ?>>, %i: index, %s: f16) {
  memref.store %s, %a[%i, %i] : memref<4x4xf16, strided<[8, 1], offset: ?>>
  return
}

func.func @p1564(%a: memref<?x?xf16, strided<[?, ?], offset: ?>>, %i: index) -> f16 {
  %0 = memref.load %a[%i, %i] : memref<?x?xf16, strided<[?, ?], offset: ?>>
  return %0 : f16
}

func.func @p1565(%a: memref<?x?xf16, strided<[?, ?], offset: ?>>, %i: index, %s: f16) {
  memref.store %s, %a[%i, %i] : memref<?x?xf16, strided<[?, ?], offset: ?>>
  return
}

func.func @p1566(%a: memref<f16>) -> f16 {
  %0 = memref.load %a[] : memref<f16>
  return %0 : f16
}

func.func @p1567(%a: memref<f16>, %s: f16) {
  memref.store %s, %a[] : memref<f16>
  return
}

func.func @p1568() -> memref<4x4xf16> {
  %0 = memref.alloc() : memref<4x4xf16>
  return %0 : memref<4x4xf16>
}

func.func @p1569(%i: index) -> memref<?x?xf16> {
  %0 = memref.alloc(%i, %i) : memref<?x?xf16>
  return %0 : memref<?x?xf16>
}

func.func @p1570() -> memref<f16> {
  %0 = memref.alloc() : memref<f16>
  return %0 : memref<f16>
}

func.func @p1571() -> memref<4x4xf16> {
  %0 = memref.alloca() : memref<4x4xf16>
  return %0 : memref<4x4xf16>
}

func.func @p1572(%i: index) -> memref<?x?xf16> {
  %0 = memref.alloca(%i, %i) : memref<?x?xf16>
  return %0 : memref<?x?xf16>
}

func.func @p1573() -> memref<f16> {
  %0 = memref.alloca() : memref<f16>
  return %0 : memref<f16>
}

func.func @p1574(%a: memref<4x4xf16>) {
  memref.dealloc %a : memref<4x4xf16>
  return
}

func.func @p1575(%a: memref<?x?xf16>) {
  memref.dealloc %a : memref<?x?xf16>
  return
}

func.func @p1576(%a: memref<4x4xf32>, %b: memref<4x4xf32>) {
  memref.copy %a, %b : memref<4x4xf32> to memref<4x4xf32>
  return
}

func.func @p1577(%a: memref<?x?xf32>, %b: memref<?x?xf32>) {
  memref.copy %a, %b : memref<?x?xf32> to memref<?x?xf32>
  return
}

func.func @p1578(%a: memref<4x4xf32, strided<[8, 1], offset: ?>>, %b: memref<4x4xf32>) {
  memref.copy %a, %b : memref<4x4xf32, strided<[8, 1], offset: ?>> to memref<4x4xf32>
  return
}

func.func @p1579(%a: memref<4x4xf32>, %b: memref<4x4xf32, strided<[8, 1], offset: ?>>) {
  memref.copy %a, %b : memref<4x4xf32> to memref<4x4xf32, strided<[8, 1], offset: ?>>
  return
}

func.func @p1580(%a: memref<?x?xf32, strided<[?, ?], offset: ?>>, %b: memref<?x?xf32>) {
  memref.copy %a, %b : memref<?x?xf32, strided<[?, ?], offset: ?>> to memref<?x?xf32>
  return
}

func.func @p1581(%a: memref<?x?xf32>, %b: memref<?x?xf32, strided<[?, ?], offset: ?>>) {
  memref.copy %a, %b : memref<?x?xf32> to memref<?x?xf32, strided<[?, ?], offset: ?>>
  return
}

func.func @p1582(%a: memref<?x?xf32, strided<[?, ?], offset: ?>>, %b: memref<?x?xf32, strided<[?, ?], offset: ?>>) {
  memref.copy %a, %b : memref<?x?xf32, strided<[?, ?], offset: ?>> to memref<?x?xf32, strided<[?, ?], offset: ?>>
  return
}

func.func @p1583(%a: memref<f32>, %b: memref<f32>) {
  memref.copy %a, %b : memref<f32> to memref<f32>
  return
}

func.func @p1584(%a: memref<4x4xf32>, %i: index) -> memref<2x4xf32, strided<[4, 1], offset: ?>> {
  %0 = memref.subview %a[%i, 0] [2, 4] [1, 1] : memref<4x4xf32> to memref<2x4xf32, strided<[4, 1], offset: ?>>
  return %0 : memref<2x4xf32, strided<[4, 1], offset: ?>>
}

func.func @p1585(%a: memref<4x4xf32>) -> memref<2x4xf32, strided<[4, 1]>> {
  %0 = memref.subview %a[0, 0] [2, 4] [1, 1] : memref<4x4xf32> to memref<2x4xf32, strided<[4, 1]>>
  return %0 : memref<2x4xf32, strided<[4, 1]>>
}

func.func @p1586(%a: memref<?x?xf32>, %i: index) -> memref<?x?xf32, strided<[?, 1], offset: ?>> {
  %0 = memref.subview %a[%i, %i] [%i, %i] [1, 1] : memref<?x?xf32> to memref<?x?xf32, strided<[?, 1], offset: ?>>
  return %0 : memref<?x?xf32, strided<[?, 1], offset: ?>>
}

func.func @p1587(%a: memref<?x?xf32>, %i: index) -> memref<?x4xf32, strided<[?, 1], offset: ?>> {
  %0 = memref.subview %a[%i, %i] [%i, 4] [1, 1] : memref<?x?xf32> to memref<?x4xf32, strided<[?, 1], offset: ?>>
  return %0 : memref<?x4xf32, strided<[?, 1], offset: ?>>
}

func.func @p1588(%a: memref<?x?xf32, strided<[?, ?], offset: ?>>, %i: index) -> memref<2x2xf32, strided<[?, ?], offset: ?>> {
  %0 = memref.subview %a[%i, %i] [2, 2] [1, 1] : memref<?x?xf32, strided<[?, ?], offset: ?>> to memref<2x2xf32, strided<[?, ?], offset: ?>>
  return %0 : memref<2x2xf32, strided<[?, ?], offset: ?>>
}

func.func @p1589(%a: memref<4x4xf32>, %i: index) -> memref<4xf32, strided<[1], offset: ?>> {
  %0 = memref.subview %a[%i, 0] [1, 4] [1, 1] : memref<4x4xf32> to memref<4xf32, strided<[1], offset: ?>>
  return %0 : memref<4xf32, strided<[1], offset: ?>>
}

func.func @p1590(%a: memref<?x?xf32>, %i: index) -> index {
  %0 = memref.dim %a, %i : memref<?x?xf32>
  return %0 : index
}

func.func @p1591(%a: memref<4x4xf32>, %i: index) -> index {
  %0 = memref.dim %a, %i : memref<4x4xf32>
  return %0 : index
}

func.func @p1592(%a: memref<?x?xf32, strided<[?, ?], offset: ?>>, %i: index) -> index {
  %0 = memref.dim %a, %i : memref<?x?xf32, strided<[?, ?], offset: ?>>
  return %0 : index
}

func.func @p1593(%a: memref<4x4xf32>) -> memref<?x?xf32> {
  %0 = memref.cast %a : memref<4x4xf32> to memref<?x?xf32>
  return %0 : memref<?x?xf32>
}

func.func @p1594(%a: memref<?x?xf32>) -> memref<4x4xf32> {
  %0 = memref.cast %a : memref<?x?xf32> to memref<4x4xf32>
  return %0 : memref<4x4xf32>
}

func.func @p1595(%a: memref<4x4xf32>) -> memref<?x?xf32, strided<[?, ?], offset: ?>> {
  %0 = memref.cast %a : memref<4x4xf32> to memref<?x?xf32, strided<[?, ?], offset: ?>>
  return %0 : memref<?x?xf32, strided<[?, ?], offset: ?>>
}

func.func @p1596(%a: memref<?xf32>) -> memref<4xf32> {
  %0 = memref.cast %a : memref<?xf32> to memref<4xf32>
  return %0 : memref<4xf32>
}

func.func @p1597(%a: memref<4x4xf32>) -> memref<*xf32> {
  %0 = memref.cast %a : memref<4x4xf32> to memref<*xf32>
  return %0 : memref<*xf32>
}

func.func @p1598(%a: memref<*xf32>) -> memref<?x?xf32> {
  %0 = memref.cast %a : memref<*xf32> to memref<?x?xf32>
  return %0 : memref<?x?xf32>
}

func.func @p1599(%a: memref<4x4xf32>, %i: index) -> memref<2x2xf32, strided<[4, 1], offset: ?>> {
  %0 = memref.reinterpret_cast %a to offset: [%i], sizes: [2, 2], strides: [4, 1] : memref<4x4xf32> to memref<2x2xf32, strided<[4, 1], offset: ?>>
  return %0 : memref<2x2xf32, strided<[4, 1], offset: ?>>
}

func.func @p1600(%a: memref<f32>, %i: index) -> memref<?x?xf32, strided<[?, 1], offset: ?>> {
  %0 = memref.reinterpret_cast %a to offset: [%i], sizes: [%i, %i], strides: [%i, 1] : memref<f32> to memref<?x?xf32, strided<[?, 1], offset: ?>>
  return %0 : memref<?x?xf32, strided<[?, 1], offset: ?>>
}

func.func @p1601(%a: memref<4x4xf32>) -> index {
  %b, %o, %s:2, %t:2 = memref.extract_strided_metadata %a : memref<4x4xf32> -> memref<f32>, index, index, index, index, index
  return %o : index
}

func.func @p1602(%a: memref<?x?xf32>) -> index {
  %b, %o, %s:2, %t:2 = memref.extract_strided_metadata %a : memref<?x?xf32> -> memref<f32>, index, index, index, index, index
  return %o : index
}

func.func @p1603(%a: memref<?x?xf32, strided<[?, ?], offset: ?>>) -> index {
  %b, %o, %s:2, %t:2 = memref.extract_strided_metadata %a : memref<?x?xf32, strided<[?, ?], offset: ?>> -> memref<f32>, index, index, index, index, index
  return %o : index
}

func.func @p1604(%a: memref<4x4xf32>) -> memref<16xf32> {
  %0 = memref.collapse_shape %a [[0, 1]] : memref<4x4xf32> into memref<16xf32>
  return %0 : memref<16xf32>
}

func.func @p1605(%a: memref<16xf32>) -> memref<4x4xf32> {
  %0 = memref.expand_shape %a [[0, 1]] output_shape [4, 4] : memref<16xf32> into memref<4x4xf32>
  return %0 : memref<4x4xf32>
}

func.func @p1606(%a: memref<?x?xf32>) -> memref<?xf32> {
  %0 = memref.collapse_shape %a [[0, 1]] : memref<?x?xf32> into memref<?xf32>
  return %0 : memref<?xf32>
}

func.func @p1607(%a: memref<?xf32>, %i: index) -> memref<?x4xf32> {
  %0 = memref.expand_shape %a [[0, 1]] output_shape [%i, 4] : memref<?xf32> into memref<?x4xf32>
  return %0 : memref<?x4xf32>
}

func.func @p1608(%a: memref<4x4xf32>) -> memref<4x4xf32, strided<[1, 4]>> {
  %0 = memref.transpose %a (i, j) -> (j, i) : memref<4x4xf32> to memref<4x4xf32, strided<[1, 4]>>
  return %0 : memref<4x4xf32, strided<[1, 4]>>
}

memref.global "private" constant @weights : memref<4x4xf32> = dense<1.0>
func.func @p1609() -> memref<4x4xf32> {
  %0 = memref.get_global @weights : memref<4x4xf32>
  return %0 : memref<4x4xf32>
}

func.func @p1610(%a: memref<4x4xf32>) -> index {
  %0 = memref.extract_aligned_pointer_as_index %a : memref<4x4xf32> -> index
  return %0 : index
}

func.func @p1611(%a: memref<4x4xf32>, %s: f32, %i: index) -> f32 {
  %0 = memref.atomic_rmw addf %s, %a[%i, %i] : (f32, memref<4x4xf32>) -> f32
  return %0 : f32
}

func.func @p1612(%a: memref<4x4xf32>) {
  memref.assume_alignment %a, 16 : memref<4x4xf32>
  return
}

func.func @p1613(%a: memref<4x4xf32>) -> index {
  %0 = memref.rank %a : memref<4x4xf32>
  return %0 : index
}

func.func @p1614(%a: memref<4x4xf32>, %i: index) {
  memref.prefetch %a[%i, %i], read, locality<3>, data : memref<4x4xf32>
  return
}

func.func @p1615(%a: memref<4xf32>, %i: index) -> memref<?xf32> {
  %0 = memref.realloc %a(%i) : memref<4xf32> to memref<?xf32>
  return %0 : memref<?xf32>
}

func.func @p1616(%x: f32) -> f32 {
  %0 = memref.alloca_scope -> (f32) {
  %y = arith.addf %x, %x : f32
  memref.alloca_scope.return %y : f32
  }
  return %0 : f32
}

func.func @p1617(%a: memref<64xi8>, %i: index) -> memref<4x4xf32> {
  %0 = memref.view %a[%i][] : memref<64xi8> to memref<4x4xf32>
  return %0 : memref<4x4xf32>
}

func.func @p1618(%a: memref<4x4xf32>, %s: memref<1xindex>) -> memref<?xf32> {
  %0 = memref.reshape %a(%s) : (memref<4x4xf32>, memref<1xindex>) -> memref<?xf32>
  return %0 : memref<?xf32>
}

func.func @p1619(%a: memref<4x4xf32>) -> tensor<4x4xf32> {
  %0 = bufferization.to_tensor %a : memref<4x4xf32> to tensor<4x4xf32>
  return %0 : tensor<4x4xf32>
}

func.func @p1620(%a: memref<4x4xf32>) -> tensor<4x4xf32> {
  %0 = bufferization.to_tensor %a restrict writable : memref<4x4xf32> to tensor<4x4xf32>
  return %0 : tensor<4x4xf32>
}

func.func @p1621(%a: tensor<4x4xf32>) -> memref<4x4xf32> {
  %0 = bufferization.to_buffer %a : tensor<4x4xf32> to memref<4x4xf32>
  return %0 : memref<4x4xf32>
}

func.func @p1622(%a: tensor<4x4xf32>) -> memref<4x4xf32> {
  %0 = bufferization.to_buffer %a read_only : tensor<4x4xf32> to memref<4x4xf32>
  return %0 : memref<4x4xf32>
}

func.func @p1623(%a: memref<?x?xf32>) -> tensor<?x?xf32> {
  %0 = bufferization.to_tensor %a : memref<?x?xf32> to tensor<?x?xf32>
  return %0 : tensor<?x?xf32>
}

func.func @p1624(%a: memref<?x?xf32>) -> tensor<?x?xf32> {
  %0 = bufferization.to_tensor %a restrict writable : memref<?x?xf32> to tensor<?x?xf32>
  return %0 : tensor<?x?xf32>
}

func.func @p1625(%a: tensor<?x?xf32>) -> memref<?x?xf32> {
  %0 = bufferization.to_buffer %a : tensor<?x?xf32> to memref<?x?xf32>
  return %0 : memref<?x?xf32>
}

func.func @p1626(%a: tensor<?x?xf32>) -> memref<?x?xf32> {
  %0 = bufferization.to_buffer %a read_only : tensor<?x?xf32> to memref<?x?xf32>
  return %0 : memref<?x?xf32>
}

func.func @p1627(%a: memref<?x?xf32, strided<[?, ?], offset: ?>>) -> tensor<?x?xf32> {
  %0 = bufferization.to_tensor %a : memref<?x?xf32, strided<[?, ?], offset: ?>> to tensor<?x?xf32>
  return %0 : tensor<?x?xf32>
}

func.func @p1628(%a: memref<?x?xf32, strided<[?, ?], offset: ?>>) -> tensor<?x?xf32> {
  %0 = bufferization.to_tensor %a restrict writable : memref<?x?xf32, strided<[?, ?], offset: ?>> to tensor<?x?xf32>
  return %0 : tensor<?x?xf32>
}

func.func @p1629(%a: tensor<?x?xf32>) -> memref<?x?xf32, strided<[?, ?], offset: ?>> {
  %0 = bufferization.to_buffer %a : tensor<?x?xf32> to memref<?x?xf32, strided<[?, ?], offset: ?>>
  return %0 : memref<?x?xf32, strided<[?, ?], offset: ?>>
}

func.func @p1630(%a: tensor<?x?xf32>) -> memref<?x?xf32, strided<[?, ?], offset: ?>> {
  %0 = bufferization.to_buffer %a read_only : tensor<?x?xf32> to memref<?x?xf32, strided<[?, ?], offset: ?>>
  return %0 : memref<?x?xf32, strided<[?, ?], offset: ?>>
}

func.func @p1631() -> tensor<4x4xf32> {
  %0 = bufferization.alloc_tensor() : tensor<4x4xf32>
  return %0 : tensor<4x4xf32>
}

func.func @p1632(%a: tensor<4x4xf32>) -> tensor<4x4xf32> {
  %0 = bufferization.alloc_tensor() copy(%a) : tensor<4x4xf32>
  return %0 : tensor<4x4xf32>
}

func.func @p1633(%a: tensor<4x4xf32>, %b: tensor<4x4xf32>) -> tensor<4x4xf32> {
  %0 = bufferization.materialize_in_destination %a in %b : (tensor<4x4xf32>, tensor<4x4xf32>) -> tensor<4x4xf32>
  return %0 : tensor<4x4xf32>
}

func.func @p1634(%a: tensor<4x4xf32>, %b: memref<4x4xf32>) {
  bufferization.materialize_in_destination %a in restrict writable %b : (tensor<4x4xf32>, memref<4x4xf32>) -> ()
  return
}

func.func @p1635(%a: memref<4x4xf32>) -> memref<4x4xf32> {
  %0 = bufferization.clone %a : memref<4x4xf32> to memref<4x4xf32>
  return %0 : memref<4x4xf32>
}

func.func @p1636(%a: tensor<4x4xf32>) {
  bufferization.dealloc_tensor %a : tensor<4x4xf32>
  return
}

func.func @p1637(%a: index) -> i64 {
  %0 = builtin.unrealized_conversion_cast %a : index to i64
  return %0 : i64
}

func.func @p1638(%a: i64) -> index {
  %0 = builtin.unrealized_conversion_cast %a : i64 to index
  return %0 : index
}

func.func @p1639(%a: memref<4x4xf32>) -> !llvm.struct<(ptr, ptr, i64, array<2 x i64>, array<2 x i64>)> {
  %0 = builtin.unrealized_conversion_cast %a : memref<4x4xf32> to !llvm.struct<(ptr, ptr, i64, array<2 x i64>, array<2 x i64>)>
  return %0 : !llvm.struct<(ptr, ptr, i64, array<2 x i64>, array<2 x i64>)>
}

func.func @p1640(%a: !llvm.struct<(ptr, ptr, i64, array<2 x i64>, array<2 x i64>)>) -> memref<4x4xf32> {
  %0 = builtin.unrealized_conversion_cast %a : !llvm.struct<(ptr, ptr, i64, array<2 x i64>, array<2 x i64>)> to memref<4x4xf32>
  return %0 : memref<4x4xf32>
}

func.func @p1641(%a: vector<4x4xf32>) -> !llvm.array<4 x vector<4xf32>> {
  %0 = builtin.unrealized_conversion_cast %a : vector<4x4xf32> to !llvm.array<4 x vector<4xf32>>
  return %0 : !llvm.array<4 x vector<4xf32>>
}

func.func @p1642(%a: !llvm.array<4 x vector<4xf32>>) -> vector<4x4xf32> {
  %0 = builtin.unrealized_conversion_cast %a : !llvm.array<4 x vector<4xf32>> to vector<4x4xf32>
  return %0 : vector<4x4xf32>
}
