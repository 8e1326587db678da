import json
import time
import traceback

from tests.house.test_case_matrix import PEOPLE_OF, _tried, a_town, acts


def test_probe(place):
    t0=time.time(); town=a_town(); t1=time.time()
    out={}
    for table, known in acts().items():
        for row, act in known.items():
            cells=[]
            for pos,(name,roles) in reversed(PEOPLE_OF[table].items()):
                try: cells.append(_tried(town, act, name, roles))
                except Exception as e:
                    cells.append("E"); print(table,row,pos,type(e),str(e)[:300]); traceback.print_exc(limit=-3)
            out.setdefault(table,{})[row]=cells[::-1]
    print("SETUP",t1-t0,"CELLS",time.time()-t1)
    json.dump(out,open("/tmp/casematrix.json","w"),indent=0)
